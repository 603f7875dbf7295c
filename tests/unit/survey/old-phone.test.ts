import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { style } from '@/components/survey/public/style'
import { wizardScript } from '@/components/survey/public/wizard'

/** What Chrome 95 (October 2021) knows of what the pages use; whatever is added to the style sheet is looked up and added here. */
const known = {
  properties: `align-items background border border-collapse border-color border-radius border-style border-top bottom box-shadow box-sizing
    break-inside clear clip-path color color-scheme content counter-increment counter-reset cursor display flex flex-wrap float font
    font-size font-variant-numeric font-weight forced-color-adjust gap grid-template-columns height justify-content justify-self
    letter-spacing line-height list-style margin margin-bottom margin-left margin-top max-width min-height min-width opacity outline
    outline-offset overflow overflow-wrap overflow-x padding padding-bottom position scroll-behavior text-align text-decoration
    text-underline-offset transition vertical-align white-space width z-index -webkit-print-color-adjust -webkit-tap-highlight-color
    -webkit-text-size-adjust`,
  functions: 'calc clamp counter inset min minmax rgb var',
  units: 'em fr px rem s vw %',
  pseudos: 'after backdrop before checked empty focus focus-visible hover not root',
  media: 'forced-colors hover max-width pointer prefers-color-scheme prefers-reduced-motion print',
}
const words = (text: string) => new Set(text.split(/\s+/))

describe('the style sheet of the public pages on an old phone', () => {
  const { rules, queries } = parsed(style)
  const declarations = rules.flatMap(({ body }) => body.split(';')).map((line) => /^([\w-]+):(.+)$/.exec(line) ?? [line, line, ''])

  test('is plain rules inside media queries, without nesting or any other block', () => {
    expect(rules.length).toBeGreaterThan(50)
    for (const { selector, body } of rules) {
      expect(selector).not.toMatch(/[@&]/)
      expect(body).not.toMatch(/[{}@&]/)
    }
    for (const query of queries) {
      expect(query).toMatch(/^@media /)
      expect(query).not.toMatch(/[<>=]/)
    }
  })

  test.each<[string, () => string[], string]>([
    ['properties', () => declarations.map(([, property = '']) => property).filter((name) => !name.startsWith('--')), known.properties],
    ['functions', () => declarations.flatMap(([, , value = '']) => found(value, /([\w-]+)\(/g)), known.functions],
    [
      'units',
      () => declarations.flatMap(([, , value = '']) => found(value.replace(/#\w+/g, ''), /(?<![\w-])[\d.]+([a-z]+|%)/g)),
      known.units,
    ],
    ['pseudo-classes', () => rules.flatMap(({ selector }) => found(selector, /::?([\w-]+)/g)), known.pseudos],
    ['media features', () => queries.flatMap((query) => found(query, /\(([\w-]+)|(?<=@media )(\w+)/g)), known.media],
  ])('uses only %s of 2021', (_, used, list) => {
    const allowed = words(list)
    expect(used().length).toBeGreaterThan(0)
    expect(used().filter((name) => !allowed.has(name))).toEqual([])
  })

  test('has colours in hexadecimal and fetches nothing', () => {
    expect(style).not.toMatch(/oklch|light-dark|color-mix|url\(|@import|@font-face/)
  })
})

describe('the script of the form on an old phone', () => {
  test('is no newer than ES2019 and runs whole', () => {
    const compiled = (target: ts.ScriptTarget) => ts.transpileModule(wizardScript, { compilerOptions: { target }, reportDiagnostics: true })
    expect(compiled(ts.ScriptTarget.ES2019).diagnostics).toEqual([])
    expect(compiled(ts.ScriptTarget.ES2019).outputText).toBe(compiled(ts.ScriptTarget.ESNext).outputText)
  })

  test('calls nothing that Chrome 95 lacks', () => {
    expect(wizardScript).not.toMatch(
      /\.(at|findLast|toSorted|toReversed|hasOwn|groupBy)\(|structuredClone|AbortSignal\.|showPopover|scheduler\./,
    )
  })

  test('weighs less than 6 kB and can stand inside a page', () => {
    expect(Buffer.byteLength(wizardScript)).toBeLessThan(6_000)
    expect(wizardScript).not.toMatch(/<\/script|<!--/i)
  })
})

type Rule = { selector: string; body: string }

/** Rules and media queries of a style sheet of one level of blocks within media queries. */
function parsed(css: string): { rules: Rule[]; queries: string[] } {
  const queries: string[] = []
  const flat = css.replace(/(@[^{]+)\{((?:[^{}]*\{[^{}]*\})*[^{}]*)\}/g, (_, query: string, inside: string) => {
    queries.push(query)
    return inside
  })
  const rules = [...flat.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = '', body = '']) => ({ selector, body }))
  expect(flat.replace(/[^{}]+\{[^{}]*\}/g, '').trim()).toBe('')
  return { rules, queries }
}

function found(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, one, other]) => one ?? other ?? '')
}
