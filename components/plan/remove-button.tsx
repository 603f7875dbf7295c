import { ActionButton } from '@/components/ui/action-button'
import { Details } from '@/components/ui/details'
import type { FormAction } from '@/lib/form-state'

type Props = { action: FormAction; values: Record<string, string>; formKey: string; title: string; button: string }

/** Takes something away, after a second thought; works without scripts. */
export function RemoveButton({ action, values, formKey, title, button }: Props) {
  return (
    <Details className="open:basis-full open:rounded-xl open:border open:border-line open:bg-sunken">
      <summary className="inline-flex min-h-11 cursor-pointer items-center font-semibold text-bad underline underline-offset-4 in-open:px-4">
        {title}
      </summary>
      <div className="px-4 pb-4">
        <ActionButton action={action} values={values} formKey={formKey} tone="danger">
          {button}
        </ActionButton>
      </div>
    </Details>
  )
}
