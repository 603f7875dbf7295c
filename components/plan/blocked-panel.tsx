import { Details } from '@/components/ui/details'
import { Link } from '@/components/ui/link'
import { blockText } from '@/lib/plan/block/labels'
import type { Block } from '@/lib/plan/block/rules'

type Props = {
  blocks: readonly Block[]
  own: boolean
  title?: string
  /** The page it stands on, to which nothing in it needs to lead. */
  here?: string
}

/** Why an SKP does not go on, and who can clear the way; nothing where nothing stands in it. */
export function BlockedPanel({ blocks, own, title = 'Apa yang masih menghalangi, dan siapa yang dapat membukanya', here }: Props) {
  if (blocks.length === 0) return null
  return (
    <Details open className="rounded-xl border border-line-strong bg-sunken print:hidden">
      <summary className="flex min-h-11 cursor-pointer items-center px-4 py-3 font-semibold">{title}</summary>
      <ul className="grid gap-3 px-4 pb-4">
        {blocks.map((block) => {
          const { sentence, unblock, link } = blockText(block, own)
          return (
            <li key={block.code} className="grid gap-0.5">
              <p className="font-semibold">{sentence}</p>
              <p className="text-ink-soft">{unblock}</p>
              {link && link.href !== here ? (
                <p>
                  <Link href={link.href} className="font-semibold text-accent underline underline-offset-4">
                    {link.label}
                  </Link>
                </p>
              ) : null}
            </li>
          )
        })}
      </ul>
    </Details>
  )
}
