import type { Found } from '../finding/rules'
import { attitudes, people, recorded } from '../quality/rules'
import type { Reading } from '../reading/rules'
import { finder, opening } from '../words/rules'

/** A quality at the head, or after its measure. */
const felt = opening(
  `${attitudes}(?: [a-z]+)?|partisipasi(?! kasar| murni| sekolah| pemilih| angkatan)(?: [a-z]+)?|rasa [a-z]+|(?:budaya kerja|disiplin) [a-z]+`,
  `(?!${recorded} |ketidak)ke[a-z]+an (?:[a-z]+ ){0,2}${people}|dukungan ${people}|daya (?:saing|juang|tarik|tahan)(?: [a-z]+)?`,
)

/** That people feel, know or are so: a clause about them. */
const feeling = finder(
  '(?:merasa|merasakan) [a-z]+',
  '(?:sangat |lebih |semakin )?(?:puas|memahami|paham|menyadari|mengerti|termotivasi|antusias|senang|bangga|terbantu)(?: [a-z]+)?',
  'percaya diri|hidup (?:sehat|bersih|rukun|layak)|memuaskan|budaya kerja|citra(?! satelit)(?: [a-z]+)?|bermutu|berkualitas',
)

/** Facts about people and places that nobody at the office records. */
const unrecorded = opening(
  'kemacetan|bersih dan sehat|lingkungan yang [a-z]+|(?:pendapatan|penghasilan|omzet|taraf hidup|perilaku) (?!asli|daerah)[a-z]+(?: [a-z]+)?',
  '(?:bau|kebisingan|polusi|asap|kekumuhan|kesenjangan|stigma|antrean)(?: [a-z]+)?',
)

/** How many of the people do or have something: only a count of them by somebody tells. */
const ofPeople = finder(
  '(?:tingkat|angka|rata-rata) (?!harapan|kematian|kelahiran|kemiskinan|pengangguran|kesakitan|melek|partisipasi)[a-z ]{3,40} (?:masyarakat|warga|penduduk)(?= $)',
)

/** That people became so: their own state, not a deed of the office. */
const became = finder(`${people} (?:[a-z]+ ){0,2}(?:meningkat|membaik|terjaga|menguat|tumbuh)(?= $)`)

/** Something without body that came to be: "terwujudnya ketahanan"; a bridge that came to be is seen by all. */
const abstract = opening(
  '(?:terwujud|tercipta|lestari|rukun|harmonis|kondusif)nya [a-z]+(?: [a-z]+)?|(?:mewujudkan|menciptakan) [a-z]+(?: [a-z]+)?',
  `(?:terbangun|tumbuh|terjaga|terpelihara|terbina)nya (?:${attitudes}|(?!${recorded} )ke[a-z]+an|nilai-nilai|nilai|rasa|hubungan|komunikasi)(?: [a-z]+)?`,
)

/** Words that name where a figure comes from: an asking, a test, a body that measures, or a record that is kept. */
const named = finder(
  'hasil (?:survei|survey|evaluasi|penilaian|audit|uji|ujian|pengukuran|kuesioner|angket|asesmen|tes|pemeriksaan|akreditasi|[a-z]+ mutu)',
  'menurut|berdasarkan|survei|survey|kuesioner|angket|asesmen|jajak pendapat|responden|rubrik|instrumen',
  '(?:nilai )?(?:pre|post)-?test(?:-?nya)?|uji petik',
  'indeks (?:profesionalitas asn|kualitas (?:lingkungan|air|udara)|pembangunan|kebahagiaan|keterbukaan informasi|kerukunan umat|literasi nasional)',
  '(?:indeks|nilai|skor|predikat|level|tingkat) [a-z ]{3,60} (?:pemerintah|pemkot|pemkab) [a-z]+',
  'bps|ssgi|sakip|inspektorat|rapor|skm|ikm|akreditasi|menpanrb|kemenpanrb|bkn|lan|bpk|ombudsman|kemendagri|nilai (?:ujian|tes|akhir)',
  '(?:di|pada|dalam|dari|melalui|oleh) (?:aplikasi|sistem|laman|data|catatan|rekap|buku|daftar|register|laporan|tim|asesor|penilai)(?: [a-z]+)?',
)

/** What is felt or judged, not counted, without a word on who asked or measured; null where its figure has a source. */
export function sourceFault({ plain, rest, measure, kind, source, unitKind }: Reading): Found | null {
  if (source !== 'TYPED' || kind === 'BY_DATE' || kind === 'YES_NO' || unitKind === 'money') return null
  if (named(plain) !== null) return null
  const words = felt(rest) ?? abstract(plain) ?? unrecorded(rest) ?? ofPeople(plain) ?? feeling(plain) ?? became(plain)
  if (words === null) return null
  return {
    finding: 'DATA_SOURCE_MISSING',
    cause: 'noSource',
    words: plain.startsWith(` ${measure} ${words} `) ? `${measure} ${words}` : words,
  }
}
