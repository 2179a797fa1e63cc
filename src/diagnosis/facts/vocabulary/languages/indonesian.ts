import type { Language } from './language'

/** Malay says most of it alike. */
export const indonesian: Language = {
  begin: '\\b',
  session: 'sesi\\b|sesimu',
  cookie: 'kuki',
  token: 'token|tiket|header (?:otorisasi|authorization)',
  signature: 'tanda ?tangan',
  key: 'kunci (?:api|akses)|api key|kunci',
  link: 'tautan|undangan|link',
  code: 'kode',
  proof:
    'kode (?:verifikasi|otp|keamanan|konfirmasi)|(?:dua|2) (?:faktor|langkah)|verifikasi (?:tambahan|dua|identitas)|perangkat (?:baru|tidak dikenal)|sandi sekali',
  credentials:
    'kata ?sandi|sandi\\b|password|pengguna|nama pengguna|username|kredensial|email|surel|nik\\b|nim\\b|user\\b',
  account: 'akun|pengguna|keanggotaan|langganan|email|user\\b',
  address: 'alamat ip|jaringan',
  attempts: 'percobaan|permintaan|upaya',
  rights: 'izin|hak akses|wewenang|otoritas|peran\\b|akses\\b',
  access: 'akses',
  signIn: 'masuk|login|autentikasi|otentikasi|otorisasi',
  time: 'stempel waktu|timestamp|jam\\b|waktu sistem',
  server: 'server|layanan|database|basis data|koneksi',
  host: 'domain',
  missing: String.raw`tidak (?:ada|diberikan|disertakan|ditemukan|tersedia|dikirim|terdapat|disediakan|boleh kosong)\b|diperlukan|dibutuhkan|wajib|harus (?:diisi|disertakan|ada)|kosong|belum (?:ada|diisi|diset)|tanpa\b|hilang|perlu\b`,
  wrong: String.raw`tidak (?:valid|sah|benar|cocok|sesuai|dikenal|dikenali|didukung|sama|berlaku)|salah\b|keliru|rusak|ditolak|dicabut|sudah (?:pernah )?(?:digunakan|dipakai)|daftar hitam|gagal (?:diverifikasi|divalidasi|memverifikasi|validasi)`,
  unfound: 'tidak (?:ditemukan|terdaftar|ada\\b|ketemu)|belum terdaftar',
  expired:
    'kedaluwarsa|kadaluarsa|kadaluwarsa|kedaluarsa|berakhir|habis|tidak (?:lagi )?berlaku lagi|tidak lagi (?:valid|berlaku)|telah lewat|selesai',
  shut: String.raw`terkunci|dikunci|diblokir|terblokir|dinonaktifkan|nonaktif|non aktif|tidak aktif|ditangguhkan|dihapus|ditutup|disuspend|dibekukan|dibanned|belum (?:aktif|diaktifkan|diverifikasi|terverifikasi|dikonfirmasi|disetujui|verifikasi)|dinon ?aktif`,
  denied: 'ditolak|dilarang|diblokir|dibatasi|tidak (?:diizinkan|diperbolehkan|diijinkan)|terlarang',
  many: 'terlalu (?:banyak|sering)|batas|melebihi|melampaui|maksimal',
  few: 'tidak (?:memiliki|punya|mempunyai|cukup|ada)|kurang|belum memiliki',
  unavailable:
    'tidak (?:tersedia|dapat (?:dihubungi|diakses)|dikonfigurasi|merespons?|bisa terhubung)|belum (?:diinisialisasi|dikonfigurasi|siap|diatur|disetel)|gangguan|gagal terhubung|salah konfigurasi',
  failed: 'gagal|tidak berhasil',
  changed: 'berubah|berbeda|diubah',
  asks: String.raw`(?:silakan|silahkan|harap|mohon|harus|perlu|wajib|sila) (?:\w+ )?(?:masuk|login|log masuk|autentikasi)\b(?! (?:kembali|lagi|ulang))|(?:belum|tidak) (?:\w+ )?(?:login|masuk|terautentikasi|terotentikasi|log masuk|diautentikasi)\b|anda harus (?:login|masuk)`,
  again: String.raw`(?:login|masuk|log masuk|autentikasi) (?:kembali|lagi|ulang|semula)|(?:telah |sudah )(?:keluar|logout)|login di perangkat lain`,
  mayNot: String.raw`tidak (?:memiliki|punya|mempunyai|ada) (?:\w+ )?(?:izin|akses|hak|wewenang|otoritas)|(?:hanya|khusus) (?:untuk )?(?:\w+ )?(?:admin|pemilik|anggota|administrator)|tidak (?:diizinkan|berhak|berwenang|diperbolehkan)|bukan (?:admin|pemilik|anggota)`,
  notOpen: String.raw`(?:verifikasi|konfirmasi|aktifkan|aktivasi) (?:\w+ )?(?:email|akun|alamat)|kata sandi (?:\w+ )?kedaluwarsa`,
  wait: String.raw`(?:coba|tunggu|cuba) (?:lagi )?(?:\w+ )*(?:nanti|dalam \d+|menit|detik|beberapa|sebentar)|sementara (?:dikunci|diblokir)`,
  setUp: String.raw`(?:masalah|kesalahan|gangguan) (?:teknis|server|internal|konfigurasi|sistem)`,
  or: String.raw`atau\b`,
  harmless: String.raw`belum (?:kedaluwarsa|habis|berakhir)|akan (?:\w+ )?(?:dikunci|diblokir|berakhir|kedaluwarsa)|lupa\b|(?<!tidak )berhasil`,
}
