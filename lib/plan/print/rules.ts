/** Where a government signs: "Uji" of "Pemerintah Kota Uji"; null where its name does not tell. */
export function placeOf(governmentName: string | null): string | null {
  return /^Pemerintah (?:Daerah )?(?:Kota|Kabupaten|Provinsi) (?:Administrasi )?(.+)$/i.exec(governmentName ?? '')?.[1]?.trim() ?? null
}

type Step = { toState: string; at: Date; by: string | null }

/** When both parties agreed: the last submission before the agreement, and the agreement. Null while it is not agreed. */
export function agreementOf(steps: readonly Step[]): { submitted: Step | null; agreed: Step } | null {
  const agreed = steps.findLast(({ toState }) => toState === 'AGREED')
  return agreed ? { submitted: steps.findLast(({ toState, at }) => toState === 'SUBMITTED' && at <= agreed.at) ?? null, agreed } : null
}
