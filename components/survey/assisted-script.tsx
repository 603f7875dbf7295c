const sentences = [
  '“Saya bantu membacakan. Silakan pilih sendiri jawabannya; tidak ada jawaban yang salah.”',
  '“Nama dan NIK tidak ditanyakan. Pertanyaan yang tidak Bapak/Ibu ketahui boleh dilewati.”',
  '“Jawaban buruk pun berguna, dan tidak berpengaruh pada urusan Bapak/Ibu di sini.”',
] as const

/** What the officer says, and how questions are read out. */
export function AssistedScript() {
  return (
    <section aria-labelledby="naskah" className="grid max-w-3xl gap-3 rounded-xl border border-accent bg-accent-ground p-5">
      <h3 id="naskah" className="font-bold text-lg">
        Naskah untuk petugas
      </h3>
      <ol className="grid list-decimal gap-1 pl-5">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
      <p>
        <strong>Bacakan apa adanya</strong>: pertanyaan, lalu keempat jawaban dari atas ke bawah. Jangan menjelaskan dengan contoh, jangan
        mengarahkan, dan jangan mengomentari pilihannya. Bila warga ragu, ulangi pertanyaannya.
      </p>
    </section>
  )
}
