import type { ComponentProps } from 'react'

/** Something folded away. People may open it before the scripts run; that is no mismatch with what the server sent, so React keeps quiet. */
export function Details(props: ComponentProps<'details'>) {
  return <details suppressHydrationWarning {...props} />
}
