const colours = {
  light: `--ground: #f8fbfb; --surface: #fff; --sunken: #eff4f5; --line: #dae1e2; --line-strong: #7c898c; --ink: #152126; --ink-soft: #4a585d;
--accent: #005e5e; --accent-ground: #e0f5f3; --on-accent: #f8fdfc; --bad: #a12623; --bad-ground: #ffebe9`,
  dark: `--ground: #0e1518; --surface: #161f21; --sunken: #1e282c; --line: #2e3a3e; --line-strong: #6e7d83; --ink: #ebeff0; --ink-soft: #acb6b9;
--accent: #6ed2c9; --accent-ground: #0a3537; --on-accent: #031a1c; --bad: #fe9b93; --bad-ground: #47211e`,
}

/**
 * The look of a public page without figures: the house's colours, the reader's own font, no file to wait for. Nothing in it is newer than Chrome 95
 * (tests/unit/survey/old-phone.test.ts).
 */
export const formStyle = plain(`
:root { color-scheme: light dark; ${colours.light} }
@media (prefers-color-scheme: dark) { :root { ${colours.dark} } }
*, ::before, ::after { box-sizing: border-box }
* { margin: 0 }
html { background: var(--ground); color: var(--ink); font: 1.0625rem/1.5 system-ui, sans-serif; -webkit-text-size-adjust: 100% }
body { overflow-wrap: anywhere }
[hidden] { display: none !important }
.kulit { max-width: 42rem; margin: auto; padding: 1rem; display: grid; gap: 1.5rem }
.kulit > *, form > * { min-width: 0 }
header.kulit { padding-bottom: 0; gap: .25rem }
.merek { display: inline-flex; align-items: center; gap: .6rem; font-weight: 700; color: inherit; text-decoration: none; min-height: 2.75rem; justify-self: start }
.merek svg { width: 1.75rem; height: 1.75rem; flex: none }
.bahasa { margin: 0 -.5rem; display: flex; flex-wrap: wrap; gap: 0 .5rem }
.bahasa a { display: inline-flex; align-items: center; min-height: 2.75rem; min-width: 2.75rem; padding: 0 .5rem }
.bahasa a[aria-current] { color: var(--ink); font-weight: 600; text-decoration: none }
.bahasa button { border: 0; border-radius: 0; min-height: 2.75rem; padding: 0 .5rem; background: none; color: var(--accent); font-weight: 400; text-decoration: underline; text-underline-offset: .25em }
.bahasa strong { padding: 0 .5rem }
h1 { font-size: clamp(1.5rem, 1.2rem + 2vw, 2.125rem); line-height: 1.2; letter-spacing: -.02em }
h2 { font-size: 1.25rem; line-height: 1.3 }
h3 { font-size: 1.0625rem }
h2:focus { outline: 0 }
a { color: var(--accent); text-underline-offset: .25em }
.lembut { color: var(--ink-soft) }
.kecil { font-size: .9375rem }
.judul, .isi { display: grid; gap: .75rem }
.mata { color: var(--accent); font-weight: 600 }
form { display: grid; gap: 1.5rem; counter-reset: terjawab }
fieldset, .kartu { border: 1px solid var(--line); border-radius: 1rem; background: var(--surface); padding: 1rem; display: grid; gap: .75rem; min-width: 0 }
.salah { border: 2px solid var(--bad) }
legend { float: left; width: 100%; padding: 0 }
legend + * { clear: both }
.soal h2 { display: grid; gap: .25rem; font-weight: 600; font-size: 1.125rem; line-height: 1.4 }
.urutan { font-size: .9375rem; font-weight: 400; color: var(--ink-soft) }
.pilihan { display: grid; grid-template-columns: minmax(0, 1fr); counter-reset: pilihan }
.pilihan > input + label { margin-bottom: .5rem; cursor: pointer }
.pilihan > input { position: relative; z-index: 1; width: 100%; height: 3rem; margin: 0 0 -3rem; opacity: 0; cursor: pointer; -webkit-tap-highlight-color: transparent }
.pilihan > input + label { display: flex; align-items: center; gap: .75rem; min-height: 3rem; padding: .5rem .875rem; border: 1px solid var(--line-strong); border-radius: .75rem }
.pilihan > input + label::before { content: ""; flex: none; width: 1.375rem; height: 1.375rem; border: 2px solid var(--line-strong); border-radius: 50%; background: var(--surface) }
.pilihan > input:hover + label { background: var(--sunken) }
.pilihan > input:checked + label { border-color: var(--accent); background: var(--accent-ground); font-weight: 600; box-shadow: inset 0 0 0 1px var(--accent) }
.pilihan > input:checked + label::before { border: .4375rem solid var(--accent) }
.pilihan > input:focus-visible + label { outline: 3px solid var(--accent); outline-offset: 2px }
.pilihan > input + .lewati { border-style: dashed; color: var(--ink-soft) }
.catatan { display: none; gap: .375rem; margin-top: .25rem; font-weight: 600 }
[value="1"]:checked ~ .catatan, [value="2"]:checked ~ .catatan, .terbuka { display: grid }
.unsur :checked:not([value=""]) { counter-increment: terjawab }
.terjawab::before { content: counter(terjawab) }
.kolom { display: grid; gap: .375rem }
.kolom label { font-weight: 600 }
select, textarea, input[type=search] { font: inherit; font-weight: 400; color: inherit; background: var(--surface); border: 1px solid var(--line-strong); border-radius: .75rem; min-height: 3rem; width: 100%; padding: .5rem .875rem }
button, .tombol { font: inherit; font-weight: 600; border: 1px solid var(--accent); border-radius: .75rem; min-height: 3.25rem; padding: .75rem 1.25rem; background: var(--accent); color: var(--on-accent); cursor: pointer; text-decoration: none; display: inline-flex; align-items: center; justify-content: center; text-align: center }
.sekunder { background: var(--surface); color: var(--accent) }
.bar { display: flex; flex-wrap: wrap; gap: .75rem }
.bar > * { flex: 1 1 auto }
.kabar { color: var(--ink-soft) }
.kabar:empty { display: none }
.kabar.penting { border: 2px solid var(--bad); border-radius: 1rem; background: var(--bad-ground); color: var(--ink); padding: .75rem 1rem; font-weight: 600 }
.maju { height: .5rem; border-radius: 1rem; background: var(--line); overflow: hidden }
.maju > span { display: block; height: 100%; width: 0; background: var(--accent); transition: width .2s }
.langkah form { gap: 1rem }
.langkah.tengah .awal, .langkah .hanya-utuh { display: none }
.langkah.tengah h1 { font-size: 1.0625rem; line-height: 1.4; letter-spacing: 0; color: var(--ink-soft) }
.cari { display: flex; flex-wrap: wrap; gap: .75rem; align-items: end }
.cari .kolom { flex: 1 1 14rem }
.cari button { min-height: 3rem; padding: .5rem 1.25rem }
.galat { border: 2px solid var(--bad); border-radius: 1rem; background: var(--bad-ground); padding: 1rem; display: grid; gap: .5rem }
.galat a { color: inherit; display: inline-flex; align-items: center; min-height: 2.75rem }
.pesan-salah { color: var(--bad); font-weight: 600 }
details { border: 1px solid var(--line); border-radius: 1rem; background: var(--sunken) }
summary { cursor: pointer; font-weight: 600; color: var(--accent); min-height: 2.75rem; padding: .625rem 1rem }
details > div { padding: 0 1rem 1rem; display: grid; gap: .75rem }
.daftar { list-style: none; padding: 0; display: grid; gap: .75rem }
dt { color: var(--ink-soft); font-size: .9375rem }
dd + dt { margin-top: .5rem }
.tersembunyi { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
.galat:focus { outline: 3px solid var(--bad); outline-offset: 2px }
footer.kulit { border-top: 1px solid var(--line); margin-top: 1rem; color: var(--ink-soft); font-size: .9375rem }
footer a { display: inline-flex; align-items: center; min-height: 2.75rem }
@media (hover: hover) and (pointer: fine) {
  .langkah input + label { counter-increment: pilihan }
  .langkah input + label::after { content: counter(pilihan) / ""; margin-left: auto; color: var(--ink-soft); font-weight: 400; font-size: .9375rem }
}
@media (forced-colors: active) {
  .pilihan > input:checked + label { outline: 3px solid Highlight; outline-offset: -3px }
  .pilihan > input:checked + label::before { border-color: Highlight }
  .pilihan > input:focus-visible + label { outline: 3px dashed CanvasText; outline-offset: 2px }
  .maju { border: 1px solid CanvasText }
  .maju > span { background: Highlight; forced-color-adjust: none }
}
@media (prefers-reduced-motion: reduce) { * { transition: none !important; scroll-behavior: auto !important } }
@media print {
  .bar, .maju, .bahasa, button { display: none }
  fieldset, .kartu { break-inside: avoid }
}
.kios { font-size: 1.25rem }
.masih { border: 0; border-radius: 1rem; padding: 1.5rem; margin: auto; max-width: min(32rem, 92vw); background: var(--surface); color: var(--ink) }
.masih[open] { display: grid; gap: 1rem }
.masih::backdrop { background: rgb(0 0 0 / .6) }
`)

/** The look of every public page. */
export const style = `${formStyle}${plain(`
.angka { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem 1.25rem }
.angka strong { font-size: clamp(2.75rem, 2rem + 6vw, 4.25rem); line-height: 1; letter-spacing: -.03em; font-variant-numeric: tabular-nums }
.mutu { display: inline-block; border-radius: 99rem; padding: .125rem .875rem; background: var(--accent-ground); color: var(--accent); font-weight: 700 }
.gulir { overflow-x: auto; border: 1px solid var(--line); border-radius: 1rem; background: var(--surface) }
table { border-collapse: collapse; width: 100%; text-align: left; font-variant-numeric: tabular-nums }
th, td { padding: .625rem .875rem; border-top: 1px solid var(--line); vertical-align: top; overflow-wrap: normal }
thead th { border-top: 0; background: var(--sunken); color: var(--ink-soft); font-size: .9375rem; white-space: nowrap }
tbody th { font-weight: 600; min-width: 10rem }
.batang { display: block; height: .5rem; border-radius: 1rem; background: var(--sunken); margin-top: .375rem; overflow: hidden; forced-color-adjust: none }
.batang > span { display: block; height: 100%; background: var(--accent); border-radius: 1rem }
@media (max-width: 30rem) {
  th, td { padding: .5rem .35rem; font-size: .875rem }
  thead th { white-space: normal; font-size: .8125rem }
  tbody th { min-width: 6rem }
}
@media (forced-colors: active) { .mutu { border: 1px solid CanvasText } }
@media print { .batang { -webkit-print-color-adjust: exact } }
`)}`

/** Without the spaces that only a reader needs. */
function plain(css: string): string {
  return css
    .replace(/\s*([{};,>~])\s*/g, '$1')
    .replace(/: +/g, ':')
    .replace(/;}/g, '}')
    .trim()
}
