import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findingsOf, hiddenSentence, hitsSentence, startSentence } from '@/lib/plan/tree/labels'
import {
  type Branch,
  goalTree,
  nearestPledged,
  othersShown,
  type TreeObjective,
  type TreeResult,
  type UnitBelow,
} from '@/lib/plan/tree/rules'

const objective = (id: string): TreeObjective => ({ id, text: `Sasaran ${id}`, indicators: [] })
const result = (id: string, change: Partial<TreeResult> = {}): TreeResult => ({
  ...{ id, planId: `skp-${id}`, unitId: 'u', unitName: 'Bidang', postTitle: `Jabatan ${id}`, name: `Nama ${id}`, text: `Hasil ${id}` },
  ...{ indicators: 1, supportsResultId: null, supportsObjectiveId: null, above: null, isOfUnit: true, mayOpen: true, isOwn: false },
  ...change,
})
const on = (parent: string, id: string, change: Partial<TreeResult> = {}) => result(id, { supportsResultId: parent, ...change })
const secret = { text: null, name: null, mayOpen: false }
const shape = (branches: readonly Branch[]): unknown[] =>
  branches.map(({ result: { id }, branches: below }) => (below.length > 0 ? [id, ...shape(below)] : id))

describe('the tree of a unit', () => {
  test('begins with its objectives and goes down as far as RHK hang on RHK', () => {
    const tree = goalTree([objective('s')], [result('a', { supportsObjectiveId: 's' }), on('a', 'b'), on('b', 'c'), on('a', 'd')])
    expect(tree.objectives.map(({ branches, below }) => [shape(branches), below])).toEqual([[[['a', ['b', 'c'], 'd']], 4]])
    expect([tree.outside, tree.loose.below, tree.looseHolders]).toEqual([[], 0, []])
  })

  test('tells what hangs outside, what hangs on nothing, and whose SKP has no tie at all', () => {
    const above = { key: 'x', text: 'Hasil atasan', of: 'Kepala', unitId: 'o', isObjective: false, isInForce: true }
    const rows = [on('x', 'a', { above }), on('x', 'b', { above }), result('c'), result('e', { planId: 'skp-a' })]
    const tree = goalTree([], rows)
    expect(tree.outside.map(({ of, branches }) => [of, shape(branches)])).toEqual([['Kepala', ['a', 'b']]])
    expect(shape(tree.loose.branches)).toEqual(['c', 'e'])
    expect(tree.looseHolders).toEqual([{ planId: 'skp-c', postTitle: 'Jabatan c', name: 'Nama c', results: 1 }])
  })

  test('counts what may not be seen, and shows whose it is only where it leads to what may', () => {
    const rows = [result('a', { supportsObjectiveId: 's', ...secret }), on('a', 'b'), on('a', 'c', secret), on('c', 'd', secret)]
    const [limb] = goalTree([objective('s')], [...rows, result('e', { supportsObjectiveId: 's', ...secret })]).objectives
    expect(shape(limb?.branches ?? [])).toEqual([['a', 'b']])
    expect([limb?.hidden, limb?.branches[0]?.hidden, limb?.below]).toEqual([1, 2, 5])
  })

  test('holders nobody may see are counted, not named', () => {
    const tree = goalTree([], [result('a', secret)])
    expect([tree.looseHolders, tree.looseHidden]).toEqual([[], 1])
  })

  test('marks what a search finds and the way to it', () => {
    const rows = [
      result('a', { supportsObjectiveId: 's' }),
      on('a', 'b', { text: 'Loket cepat' }),
      on('a', 'c'),
      on('b', 'd', { text: null, postTitle: 'Loket' }),
    ]
    const tree = goalTree([objective('s'), objective('t')], rows, { q: ' loket ' })
    const [first] = tree.objectives[0]?.branches ?? []
    expect([tree.hits, tree.objectives.map(({ holdsHit }) => holdsHit)]).toEqual([1, [true, false]])
    expect([first?.isHit, first?.branches.map(({ isHit, holdsHit }) => [isHit, holdsHit])]).toEqual([
      false,
      [
        [true, true],
        [false, false],
      ],
    ])
    expect(goalTree([objective('s')], rows, { q: 'sasaran s' })).toMatchObject({ hits: 1, objectives: [{ isHit: true }] })
  })

  test('begins with an RHK where one is named', () => {
    const rows = [result('a', { supportsObjectiveId: 's' }), on('a', 'b'), on('b', 'c')]
    const tree = goalTree([objective('s')], rows, { root: 'b' })
    expect([tree.objectives, tree.outside.map(({ branches }) => shape(branches))]).toEqual([[], [[['b', 'c']]]])
    expect(goalTree([objective('s')], rows, { root: 'gone' }).objectives).toHaveLength(1)
  })

  test('leaves out the deepest when it is too large, what was found last', () => {
    const rows = [result('a', { supportsObjectiveId: 's' }), ...['b', 'c', 'd'].map((id) => on('a', id)), on('b', 'e')]
    const small = goalTree([objective('s')], rows, { most: 2 })
    expect(shape(small.objectives[0]?.branches ?? [])).toEqual([['a', 'b']])
    expect([small.objectives[0]?.branches[0]?.rest, small.objectives[0]?.branches[0]?.branches[0]?.rest]).toEqual([2, 1])
    const found = goalTree([objective('s')], rows, { most: 2, q: 'hasil d' })
    expect(shape(found.objectives[0]?.branches ?? [])).toEqual([['a', 'd']])
  })

  test('counts the SKP of others that it shows by name, each once and only what is drawn', () => {
    const rows = [result('a', { supportsObjectiveId: 's' }), on('a', 'b'), on('b', 'c', { isOwn: true }), on('a', 'd', { planId: 'skp-b' })]
    const told = on('c', 'e', { name: null, mayOpen: false })
    expect(othersShown(goalTree([objective('s')], [...rows, told]))).toBe(2)
    expect(othersShown(goalTree([objective('s')], [...rows, told], { root: 'b' }))).toBe(1)
    expect(othersShown(goalTree([objective('s')], [on('x', 'c', { isOwn: true, above: null }), told]))).toBe(0)
  })

  test('holds with RHK that hang on each other in a ring', () => {
    const tree = goalTree([], [on('b', 'a'), on('a', 'b')])
    expect(tree.outside.map(({ branches }) => shape(branches))).toEqual([[['a', 'b']]])
  })

  test('draws every RHK once, whatever hangs on what', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f']
    const parent = fc.option(fc.constantFrom(...ids, 'x', 's'), { nil: null })
    fc.assert(
      fc.property(fc.tuple(...ids.map(() => parent)), (parents) => {
        const rows = ids.map((id, index) => {
          const over = parents[index] ?? null
          return result(id, over === 's' ? { supportsObjectiveId: 's' } : { supportsResultId: over })
        })
        const { objectives, outside, loose } = goalTree([objective('s')], rows)
        const drawn = [...objectives, ...outside, loose].flatMap(({ branches }) => shape(branches)).flat(6)
        expect([...drawn].sort()).toEqual(ids)
      }),
    )
  })
})

test('the nearest units below with objectives stand for those below them', () => {
  const unit = (unitId: string, parentId: string, isPledged: boolean): UnitBelow => ({
    unitId,
    parentId,
    name: unitId,
    depth: 1,
    isPledged,
  })
  const below = [
    unit('root', 'none', true),
    unit('a', 'root', true),
    unit('a1', 'a', true),
    unit('b', 'root', false),
    unit('b1', 'b', true),
  ]
  expect(nearestPledged('root', below).map(({ unitId }) => unitId)).toEqual(['a', 'b1'])
})

describe('what the tree tells', () => {
  test('in words: idle objectives, loose SKP, people without one; those on record elsewhere lack nothing', () => {
    const tree = goalTree([objective('s'), objective('t')], [result('a', { supportsObjectiveId: 's' }), result('b')])
    const unplanned = [
      { system: 'TERA' as const, people: 3 },
      { system: 'RUANG_GTK' as const, people: 40 },
    ]
    expect(findingsOf(tree, unplanned).map(({ tone, text }) => `${tone}: ${text}`)).toEqual([
      'bad: 1 sasaran belum dikerjakan siapa pun, dengan 0 IKU di dalamnya.',
      'warn: 1 SKP yang disepakati tidak terkait ke sasaran atau RHK mana pun.',
      'warn: 3 pegawai belum mempunyai SKP yang disepakati.',
      'plain: 40 pegawai tanpa SKP di Tera: kinerjanya tercatat resmi di Ruang GTK.',
    ])
    expect(findingsOf(goalTree([], []), [])).toMatchObject([{ tone: 'plain' }])
  })

  test('with which unit it begins, and why', () => {
    const said = (why: 'ASKED' | 'OWN' | 'ABOVE' | 'TOP', ownUnitName: string | null, isPledged = true) =>
      startSentence({ why, ownUnitName }, { unitName: 'Dinas', year: 2026, isPledged })
    expect(said('ASKED', null)).toBeNull()
    expect(said('OWN', 'Dinas', false)).toBe('Pohon ini dimulai dari unit Anda, Dinas.')
    expect(said('ABOVE', 'Bidang')).toBe(
      'Unit Anda, Bidang, belum mempunyai sasaran 2026. Pohon ini dimulai dari unit terdekat di atasnya yang mempunyainya, Dinas.',
    )
    expect(said('TOP', 'Bidang')).toBe(
      'Unit Anda, Bidang, dan unit di atasnya belum mempunyai sasaran 2026. Pohon ini dimulai dari unit teratas yang mempunyai sasaran 2026, Dinas.',
    )
    expect(said('TOP', null)).toBe('Pohon ini dimulai dari unit teratas yang mempunyai sasaran 2026, Dinas.')
    expect(said('TOP', null, false)).toBe('Pohon ini dimulai dari unit teratas, Dinas.')
  })

  test('how many may not be seen, and how many were found', () => {
    expect([hiddenSentence(3, false), hiddenSentence(1, true)]).toEqual([
      '3 RHK lain yang tidak dapat Anda lihat',
      '1 RHK yang tidak dapat Anda lihat',
    ])
    expect([hitsSentence(0, 'x'), hitsSentence(2, 'x')]).toEqual([
      'Tidak ada yang memuat “x”.',
      '2 cocok dengan “x”. Jalurnya sudah dibuka dan yang cocok ditandai.',
    ])
  })
})
