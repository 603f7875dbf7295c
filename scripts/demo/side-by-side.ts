const lanes = 4

/** Does the work for each thing, a few at once: more only wait for a connection. */
export async function sideBySide<T>(things: readonly T[], work: (thing: T) => Promise<unknown>): Promise<void> {
  const waiting = things.values()
  const lane = async () => {
    for (const thing of waiting) await work(thing)
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}
