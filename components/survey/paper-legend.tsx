import { Details } from '@/components/ui/details'
import { gridColumns } from '@/lib/survey/batch/grid/rules'
import type { Frame } from '@/lib/survey/batch/schema'

const keys = [
  ['Enter', 'baris berikutnya'],
  ['Tab, panah', 'pindah sel'],
  ['Backspace', 'kembali ke sel sebelumnya'],
  ['Ctrl+Delete', 'hapus baris ini'],
  ['Ctrl+Enter', 'simpan semua'],
] as const

/** What to type in each column, and the keys that help. */
export function PaperLegend({ frame }: { frame: Frame }) {
  const coded = gridColumns(frame).filter(({ codes }) => codes.length > 0)
  const [year = '', month = '', day = ''] = frame.to.split('-').map((part) => String(Number(part)))
  return (
    <Details className="rounded-xl border border-line bg-surface p-4" open>
      <summary className="cursor-pointer font-semibold">Daftar kode dan tombol</summary>
      <div className="mt-3 columns-2 gap-x-8 text-sm lg:columns-5">
        <Codes
          title="U1 dan seterusnya"
          codes={[
            ['1', 'jawaban terendah'],
            ['4', 'jawaban tertinggi'],
            ['0', 'tidak dijawab; boleh dikosongkan'],
          ]}
        />
        {coded.map(({ cell, title, label, codes }) => (
          <Codes
            key={cell}
            title={label.startsWith(title) ? label : `${title} (${label})`}
            codes={codes.map(({ code, name }) => [code, name])}
          />
        ))}
        <Codes
          title="Tanggal"
          codes={[
            [`${day}/${month}`, `atau ${day}, atau ${day}/${month}/${year}`],
            ['kosong', 'sama dengan baris di atasnya'],
          ]}
        />
        <div className="noscript:hidden">
          <Codes title="Tombol" codes={keys} />
        </div>
      </div>
    </Details>
  )
}

function Codes({ title, codes }: { title: string; codes: readonly (readonly [string, string])[] }) {
  return (
    <div className="mb-3 break-inside-avoid">
      <p className="font-semibold">{title}</p>
      <ul className="text-ink-soft">
        {codes.map(([code, name]) => (
          <li key={code}>
            <b className="inline-block min-w-6 text-ink">{code}</b> {name}
          </li>
        ))}
      </ul>
    </div>
  )
}
