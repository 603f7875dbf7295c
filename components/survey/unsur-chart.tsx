'use client'

import { Bar, BarChart, CartesianGrid, LabelList, ResponsiveContainer, XAxis, YAxis } from 'recharts'

export type UnsurBar = { name: string; nrr: number; text: string }

const ink = { fill: 'var(--ink)', fontSize: 14 }

/** The NRR of each unsur as a bar. It repeats the table beside it, so those who hear the page are spared it. */
export function UnsurChart({ bars }: { bars: readonly UnsurBar[] }) {
  const height = bars.length * 40 + 40
  return (
    <div aria-hidden="true" className="rounded-xl border border-line bg-surface p-3">
      <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 560, height }}>
        <BarChart data={[...bars]} layout="vertical" margin={{ left: 0, right: 56, top: 4, bottom: 0 }} accessibilityLayer={false}>
          <CartesianGrid horizontal={false} stroke="var(--line)" />
          <XAxis type="number" domain={[1, 4]} ticks={[1, 2, 3, 4]} tick={ink} stroke="var(--line-strong)" />
          <YAxis type="category" dataKey="name" width={44} tick={ink} stroke="var(--line-strong)" tickLine={false} />
          <Bar dataKey="nrr" fill="var(--accent)" radius={[0, 6, 6, 0]} barSize={20} isAnimationActive={false}>
            <LabelList dataKey="text" position="right" fill="var(--ink)" fontSize={14} />
          </Bar>
        </BarChart>
      </ResponsiveContainer>
    </div>
  )
}
