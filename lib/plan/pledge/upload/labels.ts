import { tableRefusals } from '../../../file/labels'
import { refusals as pledgeRefusals } from '../labels'

/** The sentence for each code with which a file of a pledge is refused. */
export const refusals = {
  ...pledgeRefusals,
  ...tableRefusals,
  tooLarge: () => 'Berkas ini lebih dari 10 MB. Hapus lembar atau gambar yang tidak diperlukan, lalu unggah lagi.',
  nothingToApply: () => 'Tidak ada yang berubah: isi berkas sudah sama dengan drafnya, atau semua barisnya bermasalah.',
}
