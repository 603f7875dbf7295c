/** The whole look of the public pages: the house's colours, the reader's own font, no file to wait for. */
export const style = `
:root {
  color-scheme: light dark;
  --ground: light-dark(oklch(98.6% 0.003 200), oklch(19% 0.012 220));
  --surface: light-dark(#fff, oklch(23% 0.014 220));
  --sunken: light-dark(oklch(96.4% 0.006 200), oklch(27% 0.016 220));
  --line: light-dark(oklch(90.5% 0.008 210), oklch(34% 0.018 220));
  --line-strong: light-dark(oklch(62% 0.015 215), oklch(58% 0.02 220));
  --ink: light-dark(oklch(24% 0.02 225), oklch(95% 0.005 210));
  --ink-soft: light-dark(oklch(45% 0.02 222), oklch(77% 0.012 215));
  --accent: light-dark(oklch(43% 0.085 195), oklch(80% 0.095 188));
  --accent-ground: light-dark(oklch(95.5% 0.022 190), oklch(30% 0.045 200));
  --on-accent: light-dark(oklch(99% 0.005 190), oklch(20% 0.03 205));
  --bad: light-dark(oklch(47% 0.16 27), oklch(79% 0.12 25));
  --bad-ground: light-dark(oklch(95.8% 0.025 25), oklch(30% 0.06 25));
}
* { box-sizing: border-box; margin: 0 }
html { background: var(--ground); color: var(--ink); font: 1.0625rem/1.5 ui-sans-serif, system-ui, sans-serif; text-size-adjust: 100% }
body { overflow-wrap: anywhere }
.kulit { max-width: 42rem; margin: auto; padding: 1rem; display: grid; gap: 1.5rem }
.kulit > *, form > * { min-width: 0 }
header.kulit { padding-bottom: 0 }
.merek { display: inline-flex; align-items: center; gap: .6rem; font-weight: 700; color: inherit; text-decoration: none; min-height: 2.75rem; justify-self: start }
.merek svg { width: 1.75rem; height: 1.75rem }
h1 { font-size: clamp(1.5rem, 1.2rem + 2vw, 2.125rem); line-height: 1.2; letter-spacing: -.02em; text-wrap: balance }
h2 { font-size: 1.25rem; line-height: 1.3 }
a { color: var(--accent); text-underline-offset: .25em }
.lembut { color: var(--ink-soft) }
.kecil { font-size: .9375rem }
.judul, .isi { display: grid; gap: .75rem }
.mata { color: var(--accent); font-weight: 600 }
form { display: grid; gap: 1.5rem }
fieldset, .kartu { border: 1px solid var(--line); border-radius: 1rem; background: var(--surface); padding: 1rem; display: grid; gap: .75rem; min-width: 0 }
fieldset.salah { border: 2px solid var(--bad) }
legend { float: left; width: 100%; display: grid; gap: .25rem; font-weight: 600; font-size: 1.125rem; line-height: 1.4; padding: 0 }
legend + * { clear: both }
legend .urutan { font-size: .9375rem; font-weight: 400; color: var(--ink-soft) }
.pilihan { display: grid; gap: .5rem; grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr)) }
.pilihan label { display: flex; align-items: center; gap: .75rem; min-height: 3rem; padding: .5rem .875rem; border: 1px solid var(--line-strong); border-radius: .75rem; cursor: pointer }
.pilihan label:hover { background: var(--sunken) }
.pilihan label:has(:checked) { border-color: var(--accent); background: var(--accent-ground); font-weight: 600; box-shadow: inset 0 0 0 1px var(--accent) }
.pilihan .lewati { border-style: dashed; color: var(--ink-soft) }
input[type=radio] { width: 1.375rem; height: 1.375rem; flex: none; accent-color: var(--accent); margin: 0 }
.terjawab-dihitung:checked { counter-increment: terjawab }
form { counter-reset: terjawab }
.terjawab::before { content: counter(terjawab) }
.kolom { display: grid; gap: .375rem }
.kolom label, .label { font-weight: 600 }
select, textarea, input[type=search] { font: inherit; color: inherit; background: var(--surface); border: 1px solid var(--line-strong); border-radius: .75rem; min-height: 3rem; width: 100%; padding: .5rem .875rem }
.dua { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr)) }
button, .tombol { font: inherit; font-weight: 600; border: 0; border-radius: .75rem; min-height: 3.25rem; padding: .75rem 1.5rem; background: var(--accent); color: var(--on-accent); cursor: pointer; text-decoration: none; display: inline-flex; align-items: center; justify-content: center; text-align: center }
.cari { display: flex; flex-wrap: wrap; gap: .75rem; align-items: end }
.cari .kolom { flex: 1 1 14rem }
.galat { border: 2px solid var(--bad); border-radius: 1rem; background: var(--bad-ground); padding: 1rem; display: grid; gap: .5rem }
.galat a { color: inherit; display: inline-block; padding-block: .25rem }
.pesan-salah { color: var(--bad); font-weight: 600 }
.angka { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem 1.25rem }
.angka strong { font-size: clamp(2.75rem, 2rem + 6vw, 4.25rem); line-height: 1; letter-spacing: -.03em; font-variant-numeric: tabular-nums }
.mutu { display: inline-block; border-radius: 99rem; padding: .125rem .875rem; background: var(--accent-ground); color: var(--accent); font-weight: 700 }
.gulir { overflow-x: auto; border: 1px solid var(--line); border-radius: 1rem; background: var(--surface) }
table { border-collapse: collapse; width: 100%; text-align: left; font-variant-numeric: tabular-nums }
th, td { padding: .625rem .875rem; border-top: 1px solid var(--line); vertical-align: top; overflow-wrap: normal }
thead th { border-top: 0; background: var(--sunken); color: var(--ink-soft); font-size: .9375rem }
tbody th { font-weight: 600; min-width: 10rem }
.batang { display: block; height: .5rem; border-radius: 1rem; background: var(--sunken); margin-top: .375rem; overflow: hidden; forced-color-adjust: none }
.batang > span { display: block; height: 100%; background: var(--accent); border-radius: 1rem }
details { border: 1px solid var(--line); border-radius: 1rem; background: var(--sunken) }
summary { cursor: pointer; font-weight: 600; color: var(--accent); min-height: 2.75rem; padding: .625rem 1rem }
details > div { padding: 0 1rem 1rem; display: grid; gap: .75rem }
.daftar { list-style: none; padding: 0; display: grid; gap: .75rem }
.tersembunyi { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
.pilihan label:has(:focus-visible) { outline: 3px solid var(--accent); outline-offset: 2px }
.pilihan input:focus-visible { outline: 0 }
.galat:focus { outline: 3px solid var(--bad); outline-offset: 2px }
footer.kulit { border-top: 1px solid var(--line); margin-top: 1rem; color: var(--ink-soft); font-size: .9375rem }
footer a { display: inline-flex; align-items: center; min-height: 2.75rem }
@media (forced-colors: active) {
  .pilihan label:has(:checked) { outline: 3px solid Highlight; outline-offset: -3px }
  button, .tombol, .mutu { border: 1px solid ButtonText }
}
@media (max-width: 30rem) {
  th, td { padding: .5rem .625rem; font-size: .9375rem }
  tbody th { min-width: 8rem }
}
@media print { .batang { print-color-adjust: exact } }
`
