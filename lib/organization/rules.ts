/** A person's name with the academic titles, as it is written in letters: "Dr. Sri Tanjung, S.Pd., M.Si." */
export function fullName({
  name,
  titleBefore,
  titleAfter,
}: {
  name: string
  titleBefore: string | null
  titleAfter: string | null
}): string {
  return `${titleBefore ? `${titleBefore} ` : ''}${name}${titleAfter ? `, ${titleAfter}` : ''}`
}
