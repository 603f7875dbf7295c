import NextLink from 'next/link'
import type { ComponentProps } from 'react'

/**
 * A link to a page of ours. It is asked for when it is followed: every page is made for its reader, and asking for all that a page links to in
 * advance would cost the server ten times what the page itself does.
 */
export function Link(props: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...props} />
}
