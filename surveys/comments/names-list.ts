/** Words that names are recognised by. Vietnamese, small letters, with their marks. */
import { plainOf } from './plain.ts'

const listed = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))
const phrases = (text: string): ReadonlySet<string> => new Set(text.split('·').map((one) => one.trim()))

export const familyNames = listed(`
  nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đào đoàn vương trịnh trương đinh lâm
  phùng mai tô hà tạ chu châu thạch sơn kim danh lò lù quàng vi lô lữ giàng vàng thào sùng ma cao lương thái tống
  tăng triệu quách lưu la từ ông phí nông hứa mã viên nghiêm đàm kiều cù khuất lục diệp tôn âu doãn giáp khúc mạc
  thân tiêu trà văn chế khưu kha lai lã ngũ nhan uông ung vạn vưu xồng hà hạ hàn hồng lỗ mông mùa ninh ong ôn quan quảng tiết trang trầm
  trình vòng vừ hờ cháng chảo hảng hạng lầu ly phàng sầm tẩn bế hoắc đồng đới mâu nhữ sử thiều tưởng ngụy nguỵ đậu cung y ksor rmah siu nay rơ kpă niê êban h’bia alăng zơrâm bling bríu coor hôih đinh rah rơchâm
`)

export const middleNames = listed(`
  văn thị hữu đức công minh ngọc thanh quang xuân đình thế quốc bá duy hoàng anh hồng kim mỹ thuý thúy phương như bảo
  gia khánh tuấn trọng viết mạnh tấn nhật hoài thu bích diệu cẩm đăng sỹ sĩ chí phúc tiến trung hải lan mai kiều ánh
  a xà sà chí huy việt vĩnh hoà hòa thành tường khắc đắc phước phú phi thiên trúc quỳnh tú tường vân yến nữ tất
`)

const givenNamesList = `
  an anh ánh ân bắc bách bảo bé bích bình ba bưởi bường cam cảnh cẩm chanh châu chi chiến chinh chuối chung chương
  cúc cường dâu dậu diễm diên diệp diệu dinh doanh dung dũng duy duyên dương dừa đào đạt đăng điệp định đoàn đông đồng
  đức gấm gạo gấu giang hà hai hải hạ hạnh hào hảo hân hậu hằng hiên hiền hiển hiệp hiếu hiệu hoa hoà hòa hoài hoan
  hoàn hoàng hoè hồng hợi hợp huấn huế huệ hùng huy huyền hưng hương hường hướng hữu hành kha khai khang khanh khánh
  khế khiêm khoa khoai khôi khuê kiên kiệt kiều kỳ lài lam lan lành lâm lê lệ lễ lên lịch liên liễu linh loan lộc
  long lợi lũng lượng lương lựu lực lưu luyến lụa ly lý mai mạnh mận mão mẫn mây mi miên mít minh mơ muôn mười mừng mướp
  my mỹ na nam nga ngà ngàn ngân nghi nghĩa nghiêm ngoan ngọc ngô nguyên nguyệt nhài nhàn nhâm nhân nhật nhi nhiên như nhung
  nhường nở oanh ổi phát phi phong phú phúc phước phụng phượng phương quân quang quế quí quý quỳnh quyên quyền quyết
  quốc sáng sang sầu sen sim sinh sơn sự sương tài tâm tân tấn táo thạch thái thanh thành thảo thắm thắng thế thi thìn thiện
  thiệp thịnh thoa thoan thơ thơm thu thuần thuận thuật thuý thúy thuỳ thùy thuỷ thủy thuyên thư thương thường thực thức
  tiên tiến tiệp tín tình tịnh toàn toản toán tỏi trà trâm trang tráng trí trinh trình trọng trúc trung truyền trường
  trưởng tú tuân tuấn tuệ tùng tuyên tuyến tuyền tuyết tư tường tứ tỵ út uyên vân văn vạn vi vĩ viên việt vinh vịnh vĩnh vũ
  vui vương vượng vy vỹ xuân xuyến yên yến ý đậu hành ngò gừng nghệ xoài cải bầu bí tèo tí tý tửu cuội lúa tẹo tép gái tí cua ốc nhãn ruộng rau sắn bắp rạm hến nghêu sò
`
/** Whose bearers are so many that they are known without marks, too. */
export const commonFamilyNames = listed(
  'nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo ly dao doan vuong trinh truong dinh lam phung mai ha ta chu chau luong tong trieu quach luu thach',
)
/** Of those, the ones that are no other word. */
export const unmistakableFamilyNames = listed(
  'nguyen tran pham hoang huynh phan vu vo bui doan phung truong dinh trinh thach',
)
/** Titles that without marks are no other word. */
export const unmistakableTitles = phrases(
  'ong · anh · chi · chu · bac · thay · em · cau · di · dong chi · ten · ten la · toi ten · toi la · goi cho · ong pho',
)

/** With their marks. */
export const givenNames = listed(givenNamesList)
/** Without marks; some of them are mostly another word then: tôi, hỏi, bị, của. */
export const plainGivenNames: ReadonlySet<string> = new Set(
  [...givenNames]
    .map(plainOf)
    .filter((name) => !['toi', 'lich', 'hoi', 'bi', 'cua', 'rau', 'hoan'].includes(name)),
)

/** Before somebody's name, which may be written small. */
export const titles = phrases(
  'ông · bà · ô · già · mế · anh · chị · chú · cô · em · bác · cụ · dì · cậu · mợ · thím · dượng · thầy · cô giáo · thầy giáo · cháu · o · mệ · mụ · eng · ả · thằng · ' +
    'đồng chí · đ/c · đ.c · ong · chi · chu · bac · thay · dong chi · ba · cu · co · chau · me · ' +
    'ông phó · bác sĩ · bác sỹ · y tá · y sĩ · cu · tên · tên là · tôi là · em là · mình là · con là · tui là · họ tên · họ và tên · toi la · toi ten · ten · ten la · gọi cho · goi cho · mẹ tôi · bố tôi · ba tôi · ba tui · má tui · mẹ tui · ' +
    'chồng tôi · vợ tôi · con tôi · chong toi · vo toi · con toi · me toi · bo toi',
)

/** An office or a relation: before a name only where that has a capital or is known whole. */
export const offices = phrases(
  'đội trưởng · dân phòng · lao công · thầy cúng · bí thư đoàn · trưởng bản · chủ tài khoản · người nhận · tên thật · hội trưởng · chi hội trưởng · cô nuôi · thầy thuốc · hộ sinh · chủ tịch · phó chủ tịch · bí thư · phó bí thư · trưởng thôn · thôn trưởng · trưởng ấp · ấp trưởng · trưởng bản · trưởng khóm · khóm trưởng · trưởng xóm · tổ trưởng · tổ phó · ' +
    'trưởng công an · trưởng trạm · cán bộ · công chức · viên chức · nhân viên · điều dưỡng · hộ lý · nữ hộ sinh · hiệu trưởng · hiệu phó · giám đốc · kế toán · ' +
    'thủ quỹ · công an · công an viên · dân quân · bảo vệ · bưu tá · giáo viên · chủ nhiệm · văn thư · địa chính · tư pháp · thư ký · phụ trách · phó · trưởng · lái xe · tài xế · ' +
    'chủ hộ · hộ · vợ · chồng · con · con trai · con gái · mẹ · bố · cha · má · tía · ba · là · ký tên · người viết · người gửi · gặp · gửi · của · nghỉ hưu · bạn · bé · thợ · nhà · ' +
    'truong thon · chu tich · can bo · to truong · hieu truong',
)

/** A title and a word that together are another word. */
export const notTitles = phrases(
  'tên đăng · chi duong · chi tra · o dau · bố trí · chú trọng · bà mẹ · cô chú · chú bác · cụ thể · cả hộ · cả nhà · cả xã · cả thôn · cả ngày · cả buổi · cả làng · cả gia · cụ già · cô dâu · chị dâu · anh rể · con dâu · em dâu · chú ý · anh em · chị em · em út · em bé · cháu bé · anh hùng · cô đơn · bác sĩ · bác sỹ · thầy cô · ba má · bố mẹ · ông bà · bà con · con em · hộ khẩu · hộ tịch · hộ nghèo · cha mẹ · tên đường · gặp khó',
)

/** Words that begin the name of an office, an association, a feast, a country, not of a person. */
export const institutions = listed(`
  uỷ ủy ban hội đảng đoàn mặt sở phòng trung trường bệnh trạm công nhà cục chi tổng bộ quốc việt tết luật nghị quyết
  thông kế đài báo cổng ngân hợp quỹ chương tổ thư viện xã phường thị tỉnh thành huyện quận khu cụm thôn ấp xóm khóm
  bản buôn làng đường phố cầu chợ chùa đình đền nông lâm thuỷ thủy giáo y bưu điện viễn vnpt viettel căn giấy sổ
  đặc đồng cà hà hải quảng thừa nghệ bình kon đắk gia lai bắc nam đông tây hồ sông núi biển hoàng trường thứ tháng
  chủ khmer kinh mông thái mường tày nùng chăm hoa kiều vân ê ba giao công chiến cách
`)

/** After a title these begin an office, not a name. */
export const officeWords = listed(`
  ubnd hđnd uỷ ủy chủ phó bí trưởng công cán sở phòng nhà nước việt vnpt trạm thôn xã phường tỉnh ban đội hội chức mặt
  giám kế địa bác bà ông anh chị em cô chú dì đại lãnh ấp khóm tổ
`)

/** A name's word (without marks) and the words after which it is another word: "bảo vệ", "văn thư", "thu ngân". */
export const otherWords: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  `
  bao: ve hiem toi la em ba con tri gio cao phai khong nop chua cho minh se thieu
  van: thu phong hoa con chua khong ban cu de phai bi dong co la thay noi
  thu: ngan phi tien tuc ho lai ky them gom tu nhap hoi khong ba hai nam sau bay
  thanh: tra toan nien pho minh vien ra cong tich lap ly
  nhan: vien dan ho duoc ket giay tien luc the qua hay khau xet don lai them
  chinh: sach quyen xac la
  huong: dan dung ung tro loi
  cong: an chuc nhan tac khai bang chung viec dong trinh
  tai: chinh sao lieu khoan xe san xa thon day bo quay cho tram cua nha
  hoan: toan thanh canh tien nghenh
  minh: bach tu cung di la khong bi co lam chung thay nho den hoi xin o duoc phai chua noi
  tu: van ngay sang dau khi thang nam lam phap phia te choi o di y nguyen tuc vong thien
  thuong: truc xuyen binh tich hay dan vu lam ngay di em toi
  an: ninh toan com noi o tam mac sang uong
  hien: nay tai dang o lanh nhien co van chua
  hoa: don giai nha mau sim nhap
  tam: huyet tinh ly thoi su tru nghi dung long on giam nhin
  nam: nay ngoai truoc sau gioi nu o trong thang lan hoc vien ngay
  ba: con lan ngay thang nam chau me dao hom tuan nguoi
  hai: quan lan ngay thang nam long vo tuan dua nguoi me chau ben anh chi ba ong hom buoi
  anh: em chi ay nhan cong can do nay chup huong bao hung oi a de sang
  quang: cao vinh canh binh tri nam ngai ninh
  duong: day xa lang thon di truyen bo hoang lo pho dan vao lien be nay
  trinh: do bay bao tu len xa
  trung: tam thuc binh uong hoc thu tuyen nien lap
  truong: thon hoc ap ban phong cong hop tieu khom tram xom mam khu
  thuc: te hien su ra
  trong: tinh dan xa thon tai khi ngay luc phong to lang nha uy ho danh bo vong
  tin: tuong hoc nhan dung vao chac rang nhiem la
  tinh: trang hinh cam tien toan nguyen tu lai phi uy den
  phuong: an tien phap thuc minh em toi xa ta nay cho
  phu: trach nu huynh cap hop thu
  su: viec that co dung
  sang: ten nay hom thu tao som suot lam den mai
  tien: dien nuoc phi mat hanh do le bao ho thua dat cong gui an trinh te rac
  viet: nam don tay sai giay lai ho ro gi vao
  y: te kien ta si thuc dinh la sy
  binh: thuong dang an xet minh tinh quan
  hop: dan thon le tac dong ly phap xa thu xom to thoi bau chinh mat
  hao: hung tam
  hieu: truong qua biet duoc gi het ro luc la noi
  nghi: ngoi huu le trua hoc gi viec la o ngo quyet phep
  dinh: ky muc ngay cu di
  tho: mo o xay
  thi: chua phai bao khong het lai co ra cu tran xa noi rat duoc la toi dua
  lan: nao nay dau truoc sau thu nua khac ma moi di den toi sang ra can chiem hai ba
  lam: viec giay ho thu sao an xong kho dung rat tot khai the duong cham nhu gi on lai cho vay nghe cong nhanh
    can theo de ro mat bang phien chi dau nong so
  len: xa mang tiep tinh huyen tren phuong day do lop ubnd uy cong nop hoi den lai gia
  hanh: chinh dan chanh phuc ha vi kiem
  hang: xom thang nam ngay quan rao tuan hoa gio chuc ngan
  long: dan vong duong le trong rat
  loi: xin dung ich dan hua noi lan mang tra hoai he ra nha
  ly: do lich hon tuong
  me: toi con
  dia: chinh
  mat: tran
  ke: toan
  mai: toi chua moi khong den len lai tang nha ma van gia
  linh: dong tinh hoat
  lien: he tuc quan lac thong thon xa xom
  ngoan: ngoan co
  ngan: hang sach dong han lam
  nga: ba tu ngua nam
  kien: nghi toan thuc tri truc quyet nhan cao
  kiet: so hem suc
  ky: ten giay nhan luong thi ho lai vao xac duyet cho han cang ket thuat nay
  khanh: thanh kiet
  khoa: cua hoc kham san noi trai trong so
  khai: bao sai truong tren sinh thac giup ho to lai thieu online mang
  giang: day giai ho
  ha: tang noi giang tinh nam gia can
  dung: gio han quy hen luc duoc la cho tai may dan lai roi nhu ra nghiem de vay thai chuan muc chung o nuoc
    dien tien nguoi trinh doi
  do: rac la duoc dat xe an khong thi lam voi noi o
  dao: duong duc tao duoc nay len
  dat: dai o cua nha nong lich duoc ruong vuon ban chuan toi cho ten cau ra thua yeu vao rung trong thue dich
    dau
  doan: the ket vien thanh duong xa kiem cong nay qua
  dong: y hang chi bao thoi gop nguoi tien ho vao phi cua a dan hen ruong qua nai lam dau thuan them loat quy
  duc: tinh do
  cam: on dong thay ket do giay ho tay xe khong
  canh: sat bao tranh nha cong cau dong do vat truong ruong cho
  chi: em tra phi dan tiet bo co la dinh toi lam ay nao can mot nhan o cho thi thay hoi noi nop duong ngan
  chien: tranh dich si
  chung: toi em minh thuc nhan chung ta cu tu cho mot kien con khoan
  chuong: trinh
  cuong: che quyet vi
  cuc: ky hai thue
  be: toi bi nha di trai gai an kenh con hoc duoc mat ho
  bi: mat thu te thieu tu cham tra sai hong ngap doi mac can de dau lo lac hanh ket bo quat la om cat phat benh
    tat dung xuc yeu kho mang xoa gat keu ep cup
  bac: si sy ninh giang thang kan lieu trung nao ay
  bach: hoa khoa
  bich: chuong
  phat: tien trien hien thanh bieu sinh loa qua giay thuoc gao so
  phong: kham hop tiep mot cho ban tai chong lam hoc cach trao nho so ve y tro
  phuc: vu tap loi hoi
  quan: ly tam trong huyen he an lieu su net ca nhan doi tri diem cafe xa
  quy: dinh trinh hoach vi thon bao den hop co gi nay khac tien vac chuan ngheo nha khuyen cong mang cho xom uy
    ban anh cap ong
  quyen: loi su cong han gop lam ong duoc dan tu uy nhan
  quyet: dinh toan tam liet don nghi ho cho
  quoc: lo gia hoi khanh phong te
  sinh: hoat vien con nam ra doc song xa
  son: la tay nha tuong cua
  toan: bo the dan xa la quoc tien dien thon noi van hoc lam phai
  thai: do lan binh nguyen nghen qua
  thao: luan tac duoc don
  thang: nay truoc sau nao moi han nam dau cuoi vao duong bay la thang may ra roi
  the: nao nay bao nhung bhyt ma thi can la cho khong ay nhe hoc tin chap
  thien: vi tai cam chi nhien nguyen y
  thuan: loi tien thao
  thue: dat nha xe
  thuy: loi san dien
  tuan: nay truoc sau roi tra nao moi hai thu ma nua le thi chua
  tuyen: duong truyen dung chon bo sinh kenh
  tuong: rao duoc la tu doi lai minh trinh nha nhu nham truong trung
  vinh: vien du linh phuc long
  vui: ve long tinh mung thay cuoi
  xuan: nay ve moi nao
  yen: tam on tinh bai lang than chuyen
  hung: yen bien du thu hang ho
  hoi: dap thi gi nong han phu
  luc: nao do thi nay luong di dau den len dong bao hop lam may ra vang sang trua
  luong: huu thap thuc tam cao y cua
  nghia: la vu trang dia gi tinh
  ngoc: hoi
  nhu: vay the nao la cu loi nguoi nhau cau con hua o bay trong nay khong tren mong ri
  nhi: dong khoa
  nhat: la tri dinh ky ban rac thiet o
  no: hen tien sao luc no hoc xau noi khong cong bo bao lam cu cung o co di bi la bang
  ngo: hem nho vao nha khong y toi lay
`
    .trim()
    .split(/\n(?=\s*\w+:)/)
    .map((line) => {
      const [word = '', followers = ''] = line.trim().split(': ')
      return [word, listed(followers)] as const
    }),
)

/** After these a name is the name of a public place. Without marks. */
export const publicPlaces = phrases(
  'doc · duong · pho · ngo · hem · kiet · truong · cho · cau · phuong · xa · thon · xom · ap · khom · khu · khu pho · ban · buon · lang · to · huyen · quan · ' +
    'tinh · thanh pho · tp · tx · thi xa · thi tran · cong vien · benh vien · tram y te · tram · ho · song · suoi · nui · dap · kenh · cong · dinh · chua · ' +
    'tieu hoc · mam non · mau giao · thcs · thpt · trung hoc · truong tieu hoc · hoc · nga tu · nga ba · vong xoay · quang truong · nha van hoa · dai lo · quoc lo · tinh lo · ' +
    'doan duong · tuyen duong · bac · hoang sa · ha noi · ha giang · ha tinh · ha nam · lam dong · son la · ho chi · hai phong · thai binh · thai nguyen · cao bang · kim dong · vu quang · mai chau · luong son · ' +
    'khu dan cu · kdc · cum · tuyen · dai · di tich · den · mieu · san bong · san van dong · cang · ben · ben xe · ga · dao',
)
