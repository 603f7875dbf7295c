import { deviceCookie } from '../lib/auth/origin'
import type { Shot } from './load'
import { password, type Signer } from './prepare'

/** Posts of the sign-in page's own form, each by the next person on the browser they have used before. */
export async function signInShot(url: string, signers: readonly Signer[]): Promise<() => Shot> {
  const hidden = await hiddenFields(url)
  const shots = await Promise.all(signers.map((signer) => shotOf(url, hidden, signer)))
  let turn = 0
  return () => {
    turn += 1
    return shots[turn % shots.length] as Shot
  }
}

/** The cookies of somebody who has just signed in. */
export async function signInCookie(url: string, signer: Signer): Promise<string> {
  const { path, ...post } = await shotOf(url, await hiddenFields(url), signer)
  const answer = await fetch(url + path, { ...post, redirect: 'manual' })
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
  if (answer.status !== 303 || cookies.length === 0) throw new Error(`signing in answered ${answer.status}`)
  return cookies.join('; ')
}

/** What the page's form carries so that it works without scripts. */
async function hiddenFields(url: string): Promise<[string, string][]> {
  const html = await (await fetch(`${url}/masuk`)).text()
  const inputs = [...html.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g)]
  if (inputs.length === 0) throw new Error('the sign-in page has no form')
  const plain = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&')
  return inputs.map(([, name = '', value = '']) => [plain(name), plain(value)])
}

async function shotOf(url: string, hidden: readonly [string, string][], { username, deviceToken }: Signer): Promise<Shot> {
  const form = new FormData()
  for (const [name, value] of hidden) form.append(name, value)
  form.append('username', username)
  form.append('password', password)
  const encoded = new Response(form)
  const contentType = encoded.headers.get('content-type') ?? ''
  const headers = { 'content-type': contentType, origin: url, cookie: `${deviceCookie}=${deviceToken}` }
  return { method: 'POST', path: '/masuk', headers, body: await encoded.text() }
}
