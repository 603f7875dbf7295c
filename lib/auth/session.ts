import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { decode, encode } from 'next-auth/jwt'
import { cache } from 'react'
import type { SignedIn } from '../account/intake'
import type { Actor } from '../actor'
import { loadActor } from '../door/load-actor'
import { env, secret } from '../env'
import { cookieSeconds } from './options'
import { deviceCookie, originOf } from './origin'

const deviceSeconds = 400 * 86_400

/** The signed-in person of this request, or null. Loaded once per request. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const sessionId = await currentSessionId()
  return sessionId ? loadActor(sessionId, (await headers()).get('x-request-id') ?? undefined) : null
})

/** The signed-in person of this request; sends everybody else to sign in and come back. */
export async function requireActor(): Promise<Actor> {
  const actor = await currentActor()
  if (actor) return actor
  const path = (await headers()).get('x-tera-path')
  redirect(path && path !== '/beranda' ? `/masuk?ke=${encodeURIComponent(path)}` : '/masuk')
}

/** The session row the browser's cookie names; nothing is said yet about whether it still lives. */
export async function currentSessionId(): Promise<string | null> {
  const cookie = (await cookies()).get(sessionCookie())?.value
  const token = cookie ? await decode({ token: cookie, secret: secret() }).catch(() => null) : null
  return typeof token?.sid === 'string' ? token.sid : null
}

/** Where this request comes from, for counting wrong passwords. */
export async function currentOrigin() {
  return originOf(await headers(), (await cookies()).get(deviceCookie)?.value ?? null)
}

/** Hands the browser its session, as next-auth would, and the token by which it is known again. */
export async function rememberSignIn({ sessionId, deviceToken }: SignedIn): Promise<void> {
  const jar = await cookies()
  const secure = env().TERA_URL.startsWith('https:')
  const token = await encode({ token: { sid: sessionId }, secret: secret(), maxAge: cookieSeconds })
  jar.set(sessionCookie(), token, { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: cookieSeconds })
  jar.set(deviceCookie, deviceToken, { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: deviceSeconds })
}

export async function forgetSignIn(): Promise<void> {
  ;(await cookies()).delete(sessionCookie())
}

function sessionCookie(): string {
  return env().TERA_URL.startsWith('https:') ? '__Secure-next-auth.session-token' : 'next-auth.session-token'
}
