import { type ChangeEvent, useCallback, useState } from 'react'

/**
 * What is chosen in a list whose choice decides what else shows, and what to hand to its `select`. The list itself is believed from the moment
 * the scripts take over: people may have chosen before that, and a browser brings back what was chosen when one returns to a page. It is
 * believed again when its form is reset.
 */
export function useChosen<T extends string>(first: T) {
  const [chosen, choose] = useState(first)
  const ref = useCallback((select: HTMLSelectElement) => {
    const { form } = select
    const believe = () => choose(select.value as T)
    const afterReset = () => setTimeout(believe)
    believe()
    form?.addEventListener('reset', afterReset)
    return () => form?.removeEventListener('reset', afterReset)
  }, [])
  return [
    chosen,
    { ref, onChange: (event: ChangeEvent<HTMLSelectElement>) => choose(event.target.value as T), 'data-decides': true },
  ] as const
}
