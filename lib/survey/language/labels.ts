import {
  profilePartNames,
  respondentAbilityNames,
  respondentAgeNames,
  respondentSchoolNames,
  respondentSexNames,
  respondentWorkNames,
} from '../labels'
import { problemSentences } from '../response/labels'

/** What the public pages say beside a version's own texts: in Indonesian, and in English. Words in braces are filled in. */
export const phrases = {
  'page.name': { id: 'Survei kepuasan masyarakat', en: 'Public satisfaction survey' },
  'page.law': { id: 'Survei menurut PermenPANRB Nomor 14 Tahun 2017.', en: 'A survey under Regulation PermenPANRB 14 of 2017.' },
  'page.rules': { id: 'Lihat aturan yang dipakai', en: 'See the rules that apply' },
  'page.privacy': { id: 'Data Anda dalam survei', en: 'Your data in surveys' },
  'page.language': { id: 'Bahasa', en: 'Language' },
  'page.results': { id: 'Lihat hasil survei', en: 'See the results' },
  'page.resultsSoFar': { id: 'Lihat hasil survei ini sejauh ini', en: 'See the results of this survey so far' },
  'page.list': { id: 'Lihat survei yang sedang dibuka', en: 'See the surveys that are open' },

  'form.invitation': {
    id: 'Bagaimana layanan ini menurut Anda? Ada {count} pertanyaan, sekitar dua menit. Lewati yang tidak Anda ketahui.',
    en: 'How was this service? There are {count} questions, about two minutes. Skip what you do not know.',
  },
  'form.until': { id: '{period}, dapat diisi sampai {day}.', en: '{period}, open until {day}.' },
  'form.place': { id: 'Pertanyaan {number} dari {count}', en: 'Question {number} of {count}' },
  'form.optional': { id: 'Boleh dilewati', en: 'You may skip this' },
  'form.about': { id: 'Tentang Anda, boleh dilewati', en: 'About you, you may skip this' },
  'form.skip': { id: 'Lewati', en: 'Skip' },
  'form.back': { id: 'Kembali', en: 'Back' },
  'form.next': { id: 'Lanjut', en: 'Next' },
  'form.read': { id: 'Bacakan', en: 'Read aloud' },
  'form.readStop': { id: 'Berhenti membaca', en: 'Stop reading' },
  'form.why': { id: 'Mengapa? Boleh dikosongkan', en: 'Why? You may leave this empty' },
  'form.whyOffered': {
    id: 'Boleh tulis sebabnya, lalu tekan Lanjut.',
    en: 'You may write down why, then press Next.',
  },
  'form.service': { id: 'Layanan yang Anda terima', en: 'The service you received' },
  'form.pickService': { id: 'Pilih layanan', en: 'Choose a service' },
  'form.comment': { id: 'Saran atau masukan', en: 'Comments or suggestions' },
  'form.commentHint': {
    id: 'Boleh dikosongkan. Jangan menulis nama, NIK, atau nomor telepon.',
    en: 'You may leave this empty. Do not write names, identity numbers or phone numbers.',
  },
  'form.answered': { id: '{number} dari {count} pertanyaan terjawab.', en: '{number} of {count} questions answered.' },
  'form.send': { id: 'Kirim jawaban', en: 'Send answers' },
  'form.sending': { id: 'Mengirim…', en: 'Sending…' },
  'form.cutOff': {
    id: 'Belum terkirim: sambungan terputus. Jawaban Anda masih ada; kami coba lagi…',
    en: 'Not sent yet: the connection is lost. Your answers are still here; we are trying again…',
  },
  'form.troubled': {
    id: 'Belum terkirim: sistem sedang terganggu. Jawaban Anda masih ada; kami coba lagi…',
    en: 'Not sent yet: the system is having problems. Your answers are still here; we are trying again…',
  },
  'form.kept': { id: 'Jawaban Anda tadi masih ada.', en: 'Your earlier answers are still here.' },
  'form.notSent': { id: 'Belum dapat dikirim', en: 'This cannot be sent yet' },
  'form.toMend': { id: 'Perlu diperbaiki: {name}', en: 'Please correct: {name}' },

  'kiosk.still': { id: 'Masih di sini?', en: 'Are you still here?' },
  'kiosk.willReset': {
    id: 'Jawaban yang belum dikirim akan dihapus dalam {seconds} detik.',
    en: 'Answers that were not sent will be erased in {seconds} seconds.',
  },
  'kiosk.stay': { id: 'Ya, lanjutkan', en: 'Yes, go on' },
  'kiosk.restart': { id: 'Mulai dari awal', en: 'Start again' },
  'kiosk.fresh': { id: 'Formulir baru', en: 'New form' },
  'kiosk.thanks': { id: 'Terima kasih', en: 'Thank you' },
  'kiosk.stored': {
    id: 'Jawaban Anda tentang {name} sudah tersimpan, tanpa nama.',
    en: 'Your answers about {name} are stored, without a name.',
  },
  'kiosk.back': {
    id: 'Formulir kosong muncul sendiri dalam beberapa detik untuk orang berikutnya.',
    en: 'In a few seconds an empty form appears for the next person.',
  },

  'poster.title': { id: 'Bagaimana layanan kami?', en: 'How was our service?' },
  'poster.scan': { id: 'Pindai kode ini dengan kamera ponsel', en: 'Scan this code with your phone camera' },
  'poster.choose': { id: 'Ketuk jawaban Anda, sekitar dua menit', en: 'Tap your answers, about two minutes' },
  'poster.send': { id: 'Tekan Kirim. Tidak perlu akun atau unduhan', en: 'Press Send. No account, nothing to install' },
  'poster.open': { id: 'atau buka', en: 'or open' },

  'privacy.short': {
    id: 'Tanpa nama. Petugas tidak dapat melihat jawaban Anda.',
    en: 'No name is asked. Officers cannot see your answers.',
  },
  'privacy.title': { id: 'Apa yang disimpan, apa yang tidak', en: 'What is kept, and what is not' },
  'privacy.notKept': {
    id: 'Tidak disimpan: nama, NIK, nomor telepon, alamat IP, dan perangkat Anda.',
    en: 'Not kept: your name, identity number (NIK), phone number, IP address and device.',
  },
  'privacy.kept': {
    id: 'Disimpan: jawaban dan catatan Anda, keterangan diri yang Anda pilih sendiri, layanan, bahasa, dan cara formulir ini dibuka, tanda bila pengirimannya tidak wajar, serta tanggal dan jamnya tanpa menit.',
    en: 'Kept: your answers and comments, what you choose to tell about yourself, the service, the language and how this form was opened, a mark if it was sent in an unusual way, and the day and hour without minutes.',
  },
  'privacy.seen': {
    id: 'Petugas yang melayani hanya melihat yang dilihat umum: angka gabungan yang baru bergerak sesudah beberapa jawaban masuk. Pengelola survei dan pimpinan unit melihat angka gabungan dan isi catatan. Jawaban satu per satu, tanpa nama, tanggal, dan keterangan diri, dibuka untuk laporan dan pemeriksaan; setiap pembukaannya dicatat.',
    en: 'Officers who serve you see what the public sees: combined figures that move only after several answers. Those who run the survey and the heads of the unit see combined figures and comments. Single answers, without name, date or anything about you, are opened for the report and for checks, and each opening is recorded.',
  },
  'privacy.browser': {
    id: 'Selagi Anda mengisi, jawaban dijaga di peramban ini saja supaya tidak hilang; terhapus sesudah terkirim atau halaman ditutup.',
    en: 'While you answer, your answers are held in this browser only so that none is lost; they are erased once sent or when you close the page.',
  },

  'problem.badAnswer': {
    id: problemSentences.badAnswer,
    en: 'The answer to this question cannot be read. Choose one of the answers, or skip it.',
  },
  'problem.badChoice': {
    id: problemSentences.badChoice,
    en: 'This choice cannot be read. Choose again, or skip it.',
  },
  'problem.serviceMissing': { id: problemSentences.serviceMissing, en: 'First choose the service you received.' },
  'problem.nothingAnswered': {
    id: problemSentences.nothingAnswered,
    en: 'No question is answered yet. Answer at least one question, then send again.',
  },
  'problem.commentTooLong': {
    id: problemSentences.commentTooLong,
    en: 'Comments have at most 2,000 characters. Shorten it, then send again.',
  },
  'problem.remarkTooLong': {
    id: problemSentences.remarkTooLong,
    en: 'Notes have at most 500 characters. Shorten it, then send again.',
  },
  'problem.visitKeyWrong': {
    id: problemSentences.visitKeyWrong,
    en: 'This page needed refreshing. Your answers are still here: press Send answers once more.',
  },
  'problem.notStored': {
    id: 'Maaf, jawaban Anda belum tersimpan karena gangguan pada sistem. Isian Anda masih ada: tunggu sebentar, lalu kirim lagi.',
    en: 'Sorry, your answers are not stored yet because the system is having problems. They are still here: wait a moment, then send again.',
  },
  'problem.crowded': {
    id: 'Sedang sangat ramai, jadi jawaban Anda belum tersimpan. Isian Anda masih ada: tunggu sebentar, lalu kirim lagi.',
    en: 'Very many people are answering right now, so your answers are not stored yet. They are still here: wait a moment, then send again.',
  },

  'thanks.title': { id: 'Terima kasih', en: 'Thank you' },
  'thanks.stored': {
    id: 'Jawaban Anda tentang {name} sudah tersimpan, tanpa nama.',
    en: 'Your answers about {name} are stored, without a name.',
  },
  'thanks.changes': { id: 'Yang berubah karena jawaban sebelumnya', en: 'What changed because of earlier answers' },
  'thanks.noChanges': {
    id: 'Hasil survei dipakai untuk memperbaiki layanan ini. Perubahannya akan ditulis di sini.',
    en: 'The results are used to improve this service. What changes will be written here.',
  },
  'thanks.said': { id: 'Anda bilang', en: 'You said' },
  'thanks.done': { id: 'Kami lakukan', en: 'We did' },

  'message.unknown': { id: 'Survei ini tidak ada', en: 'There is no such survey' },
  'message.unknownAdvice': {
    id: 'Alamatnya mungkin salah ketik. Pindai lagi kode QR di tempat layanan, atau cari surveinya di daftar.',
    en: 'The address may be mistyped. Scan the QR code at the service again, or look for the survey in the list.',
  },
  'message.notYet': { id: 'Survei ini belum dibuka', en: 'This survey is not open yet' },
  'message.opens': { id: '{name}. Dapat diisi mulai {day}.', en: '{name}. It can be answered from {day}.' },
  'message.closed': { id: 'Survei ini sudah ditutup', en: 'This survey is closed' },
  'message.closedThanks': {
    id: '{name}. Terima kasih atas perhatian Anda; jawaban tidak lagi diterima.',
    en: '{name}. Thank you for your interest; answers are no longer taken.',
  },
  'message.unreadable': { id: 'Kiriman tidak terbaca', en: 'What was sent cannot be read' },
  'message.unreadableAdvice': {
    id: 'Yang dikirim bukan isian survei, atau terlalu besar. Buka lagi alamat surveinya, lalu isi di sana.',
    en: 'It was not a filled-in survey, or it was too large. Open the survey’s address again and answer there.',
  },
  'message.trouble': { id: 'Sistem sedang terganggu', en: 'The system is having problems' },
  'message.troubled': {
    id: 'Halaman ini belum dapat ditampilkan. Tunggu sebentar, lalu coba lagi.',
    en: 'This page cannot be shown just now. Wait a moment, then try again.',
  },
  'message.troubledThanks': {
    id: 'Jawaban yang Anda kirim sudah tersimpan; tidak perlu dikirim lagi. Selebihnya belum dapat ditampilkan karena sistem sedang terganggu.',
    en: 'The answers you sent are stored; you need not send them again. The rest cannot be shown just now because the system is having problems.',
  },
  'message.notStored': {
    id: 'Maaf, jawaban Anda belum tersimpan karena gangguan pada sistem. Yang Anda isi masih ada di halaman ini: biarkan terbuka, tunggu sebentar, lalu tekan Kirim lagi.',
    en: 'Sorry, your answers are not stored yet because the system is having problems. They are still on this page: leave it open, wait a moment, then press Send again.',
  },
  'message.tryAgain': { id: 'Coba lagi', en: 'Try again' },
  'message.sendAgain': { id: 'Kirim lagi', en: 'Send again' },

  'period.YEAR': { id: 'Tahun {year}', en: 'Year {year}' },
  'period.SEMESTER': { id: 'Semester {number} tahun {year}', en: 'Semester {number} of {year}' },
  'period.QUARTER': { id: 'Triwulan {number} tahun {year}', en: 'Quarter {number} of {year}' },
  'period.MONTH': { id: 'Bulan {number} tahun {year}', en: 'Month {number} of {year}' },

  'profile.SEX': { id: profilePartNames.SEX, en: 'Sex' },
  'profile.AGE': { id: profilePartNames.AGE, en: 'Age' },
  'profile.EDUCATION': { id: profilePartNames.EDUCATION, en: 'Highest education' },
  'profile.WORK': { id: profilePartNames.WORK, en: 'Occupation' },
  'profile.DISABILITY': { id: profilePartNames.DISABILITY, en: 'Disability' },
  'SEX.L': { id: respondentSexNames.L, en: 'Male' },
  'SEX.P': { id: respondentSexNames.P, en: 'Female' },
  'AGE.BELOW_20': { id: respondentAgeNames.BELOW_20, en: 'Under 20' },
  'AGE.FROM_20': { id: respondentAgeNames.FROM_20, en: '20 to 29' },
  'AGE.FROM_30': { id: respondentAgeNames.FROM_30, en: '30 to 39' },
  'AGE.FROM_40': { id: respondentAgeNames.FROM_40, en: '40 to 49' },
  'AGE.FROM_50': { id: respondentAgeNames.FROM_50, en: '50 to 59' },
  'AGE.FROM_60': { id: respondentAgeNames.FROM_60, en: '60 and over' },
  'EDUCATION.SD': { id: respondentSchoolNames.SD, en: 'Primary school (SD)' },
  'EDUCATION.SMP': { id: respondentSchoolNames.SMP, en: 'Lower secondary school (SMP)' },
  'EDUCATION.SMA': { id: respondentSchoolNames.SMA, en: 'Upper secondary school (SMA/SMK)' },
  'EDUCATION.D3': { id: respondentSchoolNames.D3, en: 'Diploma (D-III)' },
  'EDUCATION.S1': { id: respondentSchoolNames.S1, en: 'Bachelor (S-1 or D-IV)' },
  'EDUCATION.S2': { id: respondentSchoolNames.S2, en: 'Master (S-2)' },
  'EDUCATION.S3': { id: respondentSchoolNames.S3, en: 'Doctorate (S-3)' },
  'WORK.PNS': { id: respondentWorkNames.PNS, en: 'Civil servant (PNS)' },
  'WORK.TNI': { id: respondentWorkNames.TNI, en: 'Military (TNI)' },
  'WORK.POLRI': { id: respondentWorkNames.POLRI, en: 'Police (POLRI)' },
  'WORK.SWASTA': { id: respondentWorkNames.SWASTA, en: 'Private-sector employee' },
  'WORK.WIRAUSAHA': { id: respondentWorkNames.WIRAUSAHA, en: 'Self-employed' },
  'WORK.LAINNYA': { id: respondentWorkNames.LAINNYA, en: 'Other' },
  'DISABILITY.NONE': { id: respondentAbilityNames.NONE, en: 'No disability' },
  'DISABILITY.DISABILITY': { id: respondentAbilityNames.DISABILITY, en: 'Person with a disability' },
} as const satisfies Record<string, { id: string; en: string }>

export type PhraseKey = keyof typeof phrases
