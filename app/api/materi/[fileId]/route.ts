import { z } from 'zod'
import { currentActor } from '@/lib/auth/session'
import { findMaterial } from '@/lib/briefing/material/queries'
import { downloadHeaders } from '@/lib/file/rules'
import { openFile } from '@/lib/file-store'

/** Hands out material of a session, always as a download. */
export async function GET(_request: Request, { params }: { params: Promise<{ fileId: string }> }): Promise<Response> {
  const actor = await currentActor()
  const { fileId } = await params
  const file = actor && z.uuid().safeParse(fileId).success ? await findMaterial(actor, fileId) : null
  if (!file)
    return new Response('Berkas ini tidak ada, atau bukan untuk Anda.', {
      status: 404,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    })
  return new Response(await openFile(file.storageKey), { headers: downloadHeaders(file) })
}
