import type { Origin } from '../account/intake'

/** The cookie by which a browser is known again; it opens nothing by itself. */
export const deviceCookie = 'tera-device'

/** Where a request comes from. The web server writes `x-tera-address` itself and drops what the client sent under that name. */
export function originOf(headers: Headers, deviceToken: string | null): Origin {
  return {
    deviceToken: deviceToken && /^[\w-]{20,100}$/.test(deviceToken) ? deviceToken : null,
    address: headers.get('x-tera-address') ?? 'unknown',
    userAgent: (headers.get('user-agent') ?? '').slice(0, 400),
  }
}
