'use client'

import { CartesianGrid, LabelList, Line, LineChart, ResponsiveContainer, XAxis, YAxis } from 'recharts'

export type TrendDot = { name: string; ikm: number | null; text: string }

const height = 260
const ink = { fill: 'var(--ink)', fontSize: 14 }

/** The IKM (25 to 100) of one period after the other. It repeats the table below it, which is what those see who hear the page or run no scripts. */
export function TrendChart({ dots }: { dots: readonly TrendDot[] }) {
  return (
    <div aria-hidden="true" className="overflow-hidden rounded-xl border border-line bg-surface p-3 noscript:hidden">
      <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 560, height }}>
        <LineChart data={[...dots]} margin={{ top: 28, right: 32, bottom: 4, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis dataKey="name" tick={ink} stroke="var(--line-strong)" padding={{ left: 36, right: 36 }} />
          <YAxis domain={[25, 100]} ticks={[25, 50, 75, 100]} width={44} tick={ink} stroke="var(--line-strong)" />
          <Line dataKey="ikm" stroke="var(--accent)" strokeWidth={3} dot={{ r: 5, fill: 'var(--accent)' }} isAnimationActive={false}>
            <LabelList dataKey="text" position="top" offset={12} fill="var(--ink)" fontSize={14} />
          </Line>
        </LineChart>
      </ResponsiveContainer>
    </div>
  )
}
