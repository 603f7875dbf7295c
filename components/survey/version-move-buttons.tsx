import { ActionButton } from '@/components/ui/action-button'
import type { FormAction } from '@/lib/form-state'

type Props = {
  action: FormAction
  values: Record<string, string>
  /** Of what is moved, for those who hear the page. */
  name: string
  /** Its place among `count`, from 0. */
  at: number
  count: number
  newKey: () => string
}

/** Moves a part of a draft a place up or down, each a form of its own. */
export function VersionMoveButtons({ action, values, name, at, count, newKey }: Props) {
  const ways = [...(at > 0 ? (['up'] as const) : []), ...(at < count - 1 ? (['down'] as const) : [])]
  return (
    <div className="flex gap-2 empty:hidden">
      {ways.map((to) => (
        <ActionButton key={to} action={action} values={{ ...values, to }} formKey={newKey()}>
          {to === 'up' ? 'Naik' : 'Turun'}
          <span className="sr-only">: {name}</span>
        </ActionButton>
      ))}
    </div>
  )
}
