import { PostKind } from '../../../../generated/prisma/enums'
import { postLevelOf } from '../../post/rules'
import { foldTitle } from '../../rules'
import type { EmployeeRow } from '../../schema'
import type { Place, PostFacts, PostPlace, PostSpec } from '../schema'

const political: PostFacts = { kind: PostKind.POLITICAL, level: null, echelon: null }

/** The name under which a post is found again: its unit, its title but for case and spacing, and whether it heads the unit. */
export function postKey({ unitCode, title, isHead }: PostPlace): string {
  return `${unitCode} ${isHead ? 'head' : 'post'} ${foldTitle(title)}`
}

/** The post of a row. A head's post is titled as its unit says; the government's own head is no civil servant's post (UU 23/2014). */
export function postOfRow(row: EmployeeRow, place: Place): PostSpec {
  const { unitSiasnId: unitCode, postTitle, postKind: kind, postLevel: level, echelon, isHead } = row
  if (!isHead) return { unitCode, title: postTitle, isHead, kind, level, echelon }
  const facts: PostFacts = place.parentCode === null ? political : { kind, level, echelon }
  return { unitCode, title: place.headTitle ?? postTitle, isHead, ...facts }
}

/**
 * The head's post of a unit, as far as the unit itself tells: with an echelon it is structural; without one, as in schools and
 * puskesmas, headship is an added task of a functional post.
 */
export function headPostOf({ code, parentCode, headTitle, echelon }: Place): PostSpec | null {
  if (headTitle === null) return null
  const place = { unitCode: code, title: headTitle, isHead: true }
  if (parentCode === null) return { ...place, ...political }
  if (echelon === null) return { ...place, kind: PostKind.FUNCTIONAL, level: null, echelon }
  return { ...place, kind: PostKind.STRUCTURAL, level: postLevelOf(PostKind.STRUCTURAL, headTitle, echelon), echelon }
}

export function isSamePost(one: PostFacts, other: PostFacts): boolean {
  return one.kind === other.kind && one.level === other.level && one.echelon === other.echelon
}
