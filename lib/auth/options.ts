import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { signIn } from '../account/intake'
import { sessionDays } from '../account/rules'
import { credentials } from '../account/schema'
import { visitor } from '../door/visitor'
import { env, secret } from '../env'
import { deviceCookie, originOf } from './origin'

/** Seconds the cookie lives; whether the session still does, its row says on each request. */
export const cookieSeconds = sessionDays * 86_400

/**
 * How next-auth signs people in: name and password only, with a token that carries nothing but the random id of our own session row.
 * Our pages sign in through the action in app/masuk, which makes the same token.
 */
export function authOptions(): NextAuthOptions {
  return {
    secret: secret(),
    session: { strategy: 'jwt', maxAge: cookieSeconds },
    pages: { signIn: '/masuk', error: '/masuk' },
    useSecureCookies: env().TERA_URL.startsWith('https:'),
    providers: [
      CredentialsProvider({
        name: 'Tera',
        credentials: { username: {}, password: { type: 'password' } },
        authorize: async (typed, request) => {
          const parsed = credentials.safeParse(typed)
          if (!parsed.success) return null
          const headers = new Headers(request.headers as Record<string, string>)
          const cookie = headers.get('cookie')?.match(new RegExp(`(?:^|; )${deviceCookie}=([^;]+)`))?.[1] ?? null
          const result = await signIn(visitor(), parsed.data, originOf(headers, cookie))
          return result.ok ? { id: result.value.sessionId } : null
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sid: user.id } : { sid: token.sid }),
      session: ({ session }) => ({ expires: session.expires }),
    },
  }
}
