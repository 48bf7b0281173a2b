/**
 * What people write instead of the words of the books: abbreviations, the language of messages, and the words of the
 * Mekong delta and of Quảng Trị. Before the sign what is written, behind it what is meant, folded.
 */

const abbreviations =
  'k kg ko hk hok kh=khong|dc dk dx=duoc|j=gi|r=roi|ng=nguoi|tr trg=truong|bit=biet|fai=phai|trc=truoc|vs=voi|ms=moi|' +
  'rep=tra loi|onl=online|nv=nhan vien|cb cbcc=can bo|cq=chinh quyen|ubnd ub=uy ban|hdnd=hoi dong nhan dan|' +
  'mttq ubmttq=mat tran|bhyt=bao hiem y te|bhxh=bao hiem xa hoi|bv=benh vien|bs=bac si|gv gvcn=giao vien|ph=phu huynh|' +
  'hs=ho so|pa=phan anh|pakn=phan anh kien nghi|dvc dvctt=dich vu cong|vb=van ban|ttdt=thong tin dien tu|tt=thong tin|' +
  'dt=dien thoai|sdt=so dien thoai|ct=chu tich|vpdkdd vpdk=van phong dang ky dat dai|gcn gcnqsdd=giay chung nhan|' +
  'qsdd=quyen su dung dat|ntm=nong thon moi|gpmb=giai phong mat bang|tdc=tai dinh cu|gpxd=giay phep xay dung|' +
  'tthc=thu tuc hanh chinh|hkd=ho kinh doanh|cccd=can cuoc|cmnd cmt=chung minh|ttyt=trung tam y te|tyt=tram y te|' +
  'antt=an ninh trat tu|vsmt=ve sinh moi truong|csgt=canh sat giao thong|ds=danh sach|cty=cong ty|dn=doanh nghiep|' +
  'qh=quy hoach|tk=tai khoan|ddn=duong day nong'

/** Looked up as they are written, for the same letters with other marks mean something else. */
const dialect =
  'hổng hông nỏ=khong|mần=lam|răng=sao|mô=dau|chừ=gio|rứa=vay|noái=noi|mạ má=me|tui=toi|mệ=ba|nớ=do|sanh=sinh|dùm giùm=giup|' +
  'bịnh=benh|thiệt=that|gởi=gui|nhơn=nhan|chánh=chinh|trào=trieu|hột=hat'

function table(lists: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    lists
      .split('|')
      .map((entry) => entry.split('='))
      .flatMap(([written = '', meant = '']) =>
        written.split(' ').map((one) => [one, meant.split(' ')] as const),
      ),
  )
}

/** By folded letters that are no syllable. */
export const meantByAbbreviation = table(abbreviations)
/** By the word in small letters with its marks. */
export const meantByDialect = table(dialect)
