import type { Refusal } from './result'

/** Sentences for the refusals that every noun shares; a noun's labels.ts adds its own. */
export const commonRefusals: Record<string, (params: NonNullable<Refusal['params']>) => string> = {
  forbidden: () => 'Anda tidak berwenang melakukan ini. Bila menurut Anda seharusnya berwenang, hubungi pengelola kinerja unit Anda.',
  notFound: () => 'Data ini tidak ada, atau bukan untuk Anda.',
  conflict: () => 'Data ini sudah diubah orang lain sejak Anda membukanya. Periksa perubahannya, lalu simpan lagi.',
}
