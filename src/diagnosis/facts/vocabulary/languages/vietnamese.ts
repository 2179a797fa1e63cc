import type { Language } from './language'

export const vietnamese: Language = {
  begin: '(?:^| )',
  session: 'phien(?: lam viec| đang nhap|)',
  token: '\\btoken|ma truy cap|ma thong bao',
  signature: 'chu ky',
  key: 'khoa (?:api|truy cap)|\\bapi ?key',
  link: 'lien ket|đuong dan|loi moi',
  code: '\\bma\\b(?! thong)',
  proof:
    'ma (?:xac (?:thuc|minh|nhan)|otp|bao mat)|(?:hai|2) (?:yeu to|lop|buoc)|xac (?:thuc|minh) (?:bo sung|danh tinh)|thiet bi (?:moi|la)',
  credentials:
    'mat khau|ten đang nhap|nguoi dung|tai khoan|email|thong tin đang nhap|ten nguoi dung|thong tin xac thuc',
  account: 'tai khoan|nguoi dung|thanh vien|email',
  address: 'đia chi ip|\\bip\\b',
  attempts: 'yeu cau|lan thu|so lan|thu lai|lan đang nhap',
  rights: 'quyen|vai tro',
  access: 'truy cap',
  signIn: 'đang nhap|xac thuc|uy quyen',
  time: 'dau thoi gian|thoi gian he thong|đong ho',
  server: 'may chu|dich vu|đich vu|co so du lieu|auth service|ket noi',
  host: 'ten mien',
  missing:
    'thieu|khong (?:co|đuoc cung cap|đuoc gui|tim thay|ton tai)|chua (?:co|cung cap|nhap)|bat buoc|can (?:co|phai)|yeu cau (?:token|đang nhap|xac thuc|api|cookie|mat khau)|rong|trong\\b',
  wrong:
    'khong (?:hop le|đung|chinh xac|khop|đuoc ho tro|xac đinh|trung khop|the xac (?:thuc|minh))|\\bsai\\b|bi thu hoi|da bi thu hoi|hong\\b|đa (?:duoc |đuoc )?su dung|bi tu choi|đa bi thu hoi',
  unfound: 'khong (?:ton tai|tim thay)|chua đang ky|khong đuoc tim thay',
  expired: 'het han|het hieu luc|qua han|khong con (?:hieu luc|hop le)|đa ket thuc|het thoi gian',
  shut: 'bi (?:khoa|vo hieu|chan|cam|xoa|đinh chi|tam ngung|tam khoa)|vo hieu hoa|đa (?:khoa|xoa|đong)|chua (?:\\S+ )?(?:kich hoat|xac (?:minh|thuc|nhan)|duyet|phe duyet)|khong hoat đong|ngung hoat đong|đang cho',
  denied: 'bi (?:tu choi|chan|cam|han che)|tu choi|khong đuoc phep|cam\\b',
  many: 'qua nhieu|vuot qua|gioi han|qua so lan|qua thuong xuyen',
  few: 'khong (?:co|đu)|thieu|chua co',
  unavailable:
    'khong (?:kha dung|san sang|the ket noi|phan hoi)|chua (?:đuoc )?(?:khoi tao|cau hinh|thiet lap|san sang)|gian đoan|bao tri|loi ket noi|tam ngung',
  failed: 'that bai|khong thanh cong',
  changed: 'thay đoi|khac\\b',
  asks: '(?:vui long|hay|can|phai|yeu cau) (?:\\S+ )?(?:đang nhap|xac thuc)(?! lai)|chua (?:đuoc )?(?:đang nhap|xac thuc)|khong đuoc xac thuc',
  again: '(?:đang nhap|xac thuc) lai|đa (?:bi )?đang xuat|đang nhap (?:o|tu) (?:thiet bi|noi) khac',
  mayNot:
    'khong (?:co|đu) (?:\\S+ )?quyen|(?:chi|danh cho) (?:\\S+ )?(?:quan tri|admin|thanh vien|chu so huu)|khong (?:đuoc phep|đuoc quyen)|khong phai (?:admin|quan tri|thanh vien)',
  password: String.raw`mat khau`,
  mustChange: String.raw`(?:phai|can)\b.*(?:đoi|đat lai)`,
  full: String.raw`(?:qua nhieu|toi đa|gioi han)(?: \S+){0,3} (?:thiet bi|phien)`,
  notOpen: '(?:xac (?:minh|nhan|thuc)|kich hoat) (?:đia chi )?(?:email|tai khoan)|mat khau (?:\\S+ )?het han',
  wait: '(?:thu lai|đoi|cho)(?: \\S+){0,3} (?:sau|phut|giay)|tam thoi bi khoa',
  fromWithin: String.raw`(?:vui long|hay|can|phai)(?: (?!ngat|khong|tat)\S+){0,3} (?:ket noi|su dung|dung|bat)(?: \S+){0,3} vpn\b|(?<!khong )(?:yeu cau|can)(?: co| phai co)?(?: ket noi)? vpn\b|vpn (?:la )?bat buoc|chi\b.*\bmang (?:noi bo|cong ty|truong|co quan)`,
  setUp: 'loi (?:may chu|he thong|cau hinh|ky thuat|noi bo)',
  smsCode: String.raw`(?:ma\b).*(?:\b(?:sms|tin nhan)\b|đien thoai cua ban|so đien thoai)|(?:\b(?:sms|tin nhan)\b|đien thoai cua ban|so đien thoai).*(?:ma\b)`,
  maintenance: 'bao tri(?! tai khoan)',
  planned: String.raw`ngay mai|toi nay|chu nhat|thu (?:hai|ba|tu|nam|sau|bay)\b|se (?:đuoc )?bao tri|du kien`,
  or: ' hoac ',
  harmless: 'quen mat khau|(?<!khong )thanh cong|se (?:bi|het)|chua het han',
}
