import { MessagePage } from '@/components/survey/public/public-page'
import { formatDay } from '@/lib/format'
import type { AskedSurvey } from '@/lib/survey/page/queries'
import { htmlResponse, markupOf } from './html'

/** No survey has this address. */
export async function unknownSurvey(): Promise<Response> {
  const page = (
    <MessagePage title="Survei ini tidak ada">
      <p>Alamatnya mungkin salah ketik. Pindai lagi kode QR di tempat layanan, atau cari surveinya di daftar.</p>
      <p>
        <a href="/s" className="tombol">
          Lihat survei yang sedang dibuka
        </a>
      </p>
    </MessagePage>
  )
  return htmlResponse(await markupOf(page), 404)
}

/** The survey takes no answers today. */
export async function surveyNotOpen({ slug, state, opensOn, name }: AskedSurvey, status: 200 | 409): Promise<Response> {
  const early = state === 'NOT_YET'
  const page = (
    <MessagePage title={early ? 'Survei ini belum dibuka' : 'Survei ini sudah ditutup'}>
      <p>
        {name}. {early ? `Dapat diisi mulai ${formatDay(opensOn)}.` : 'Terima kasih atas perhatian Anda; jawaban tidak lagi diterima.'}
      </p>
      <p>
        <a href={`/s/${slug}/hasil`} className="tombol">
          Lihat hasil survei
        </a>
      </p>
    </MessagePage>
  )
  return htmlResponse(await markupOf(page), status)
}

export async function thanks({ slug, name }: AskedSurvey): Promise<Response> {
  const page = (
    <MessagePage title="Terima kasih">
      <p>Jawaban Anda tentang {name} sudah tersimpan, tanpa nama.</p>
      <p>
        <a href={`/s/${slug}/hasil`} className="tombol">
          Lihat hasil survei
        </a>
      </p>
    </MessagePage>
  )
  return htmlResponse(await markupOf(page))
}

/** What was sent is not what the form sends. */
export async function postUnreadable(status: 413 | 415): Promise<Response> {
  const page = (
    <MessagePage title="Kiriman tidak terbaca">
      <p>Yang dikirim bukan isian survei, atau terlalu besar. Buka lagi alamat surveinya, lalu isi di sana.</p>
    </MessagePage>
  )
  return htmlResponse(await markupOf(page), status)
}
