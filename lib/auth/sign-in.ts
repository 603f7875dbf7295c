import { changePassword, endSession } from '../account/commands'
import { activate, signIn } from '../account/intake'
import type { Activation, Credentials, PasswordChange } from '../account/schema'
import type { Actor } from '../actor'
import { ok, type Result, refuse } from '../result'
import { currentOrigin, currentSessionId, forgetSignIn, rememberSignIn } from './session'

/** Signs in on this browser. Refuses as `signIn` does. */
export async function signInHere(visitor: Actor, input: Credentials): Promise<Result<null>> {
  const result = await signIn(visitor, input, await currentOrigin())
  if (!result.ok) return result
  await rememberSignIn(result.value)
  return ok(null)
}

/** Sets a password with a code and signs in on this browser. Refuses as `activate` does. */
export async function activateHere(visitor: Actor, input: Activation): Promise<Result<null>> {
  const result = await activate(visitor, input, await currentOrigin())
  if (!result.ok) return result
  await rememberSignIn(result.value)
  return ok(null)
}

/** Ends the sign-in of this browser. */
export async function signOutHere(actor: Actor): Promise<Result<null>> {
  const sessionId = await currentSessionId()
  if (sessionId) await endSession(actor, { sessionId })
  await forgetSignIn()
  return ok(null)
}

/** Changes the password and keeps only this browser signed in. Refuses as `changePassword` does. */
export async function changePasswordHere(actor: Actor, input: PasswordChange): Promise<Result<null>> {
  const sessionId = await currentSessionId()
  return sessionId ? changePassword(actor, { ...input, sessionId }) : refuse('forbidden')
}
