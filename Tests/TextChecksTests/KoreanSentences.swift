extension Sentences {
  /// Outcome and rule, then the sentence; a document of 2025-07-28.
  static let korean = """
    holds total | 총 200명(남 120명, 여 80명)이 시험을 치렀다.
    holds total | 남성 131명과 여성 82명, 합계 213명이 서명했다.
    holds total | 1공장 340대, 2공장 215대를 합쳐 555대를 만들었다.
    holds total | 입장권은 총 45장(성인 30장, 어린이 15장)이 팔렸다.
    holds total | 예산은 국내 3억5000만원, 해외 1억5000만원으로 총 5억원이다.
    holds product | 12개 랙에 32개씩 총 384개를 꽂았다.
    holds equation | 계산은 12 × 32 = 384로 끝난다.
    contradicted fact | CloudMatrix 384는 칩 388개로 구성됐다.
    contradicted fact | H200의 메모리는 151GB다.
    holds fact | H200의 메모리는 141GB다.
    silent | CloudMatrix 384보다 많은 칩 388개를 쓰는 시스템이 나왔다.
    holds equation | 영수증에는 1,250원 + 3,750원 = 5,000원이라고 찍혔다.
    holds share | 직원의 62%는 서울에, 나머지 38%는 부산에 산다.
    holds share | 표의 33.4%는 갑, 33.3%는 을, 나머지 33.3%는 병이 가져갔다.
    holds growth | 매출이 1,512억원에서 2,034억원으로 늘어 34.5%의 증가율을 기록했다.
    holds growth | 매출은 2,034억원으로 전년(1,512억원) 대비 34.5% 늘었다.
    contradicted growth | 매출이 1,512억원에서 2,034억원으로 늘어 25%의 증가율을 기록했다.
    contradicted growth | 매출은 2,034억원으로 전년(1,512억원) 대비 25% 늘었다.
    silent | 매출이 1,512억원에서 2,034억원으로 늘어 시장의 25%를 차지했다.
    silent | 매출은 2,034억원, 전년(1,512억원) 영업이익 대비 25% 수준이다.
    holds growth | 매출이 100억원에서 120억원으로 20% 증가했다.
    holds growth | 회원이 80명에서 올해 60명으로 25% 줄었다.
    holds growth | 참가자는 18명에서 55명으로 3배 늘었다.
    holds growth | 지난해 400억원보다 15% 늘어난 460억원을 썼다.
    holds growth | 점유율은 10%에서 15%로 5%포인트 상승했다.
    holds direction | 생산량이 30톤에서 45톤으로 늘었다.
    holds direction | 요금이 1,500원에서 1,200원으로 내렸다.
    holds multiple | 올해는 20대의 3배인 60대를 들였다.
    holds currency-pair | 가격은 39,900위안(약 770만원)이다.
    holds currency-pair | 계약은 166억 달러(약 23조원) 규모다.
    holds unit-pair | 키는 6피트(183cm)다.
    holds unit-pair | 기온이 101°F(38°C)까지 올랐다.
    holds weekday | 2025년 7월 28일(월요일)에 문을 연다.
    holds weekday | 행사는 2025년 7월 26일(토) 시작됐다.
    holds weekday | 7월 25일(금) 발표했다.
    holds part | 응답자 200명 중 150명이 찬성했다.
    contradicted total | 총 200명(남 120명, 여 480명)이 시험을 치렀다.
    contradicted total | 남성 131명과 여성 82명, 합계 233명이 서명했다.
    contradicted total | 1공장 341대, 2공장 215대를 합쳐 587대를 만들었다.
    contradicted total | 입장권은 총 45장(성인 30장, 어린이 25장)이 팔렸다.
    contradicted product | 12개 랙에 32개씩 총 348개를 꽂았다.
    contradicted equation | 계산은 12 × 32 = 364로 끝난다.
    contradicted equation | 영수증에는 1,250원 + 3,750원 = 5,550원이라고 찍혔다.
    contradicted share | 직원의 62%는 서울에, 나머지 48%는 부산에 산다.
    contradicted share | 표의 33.4%는 갑, 33.3%는 을, 나머지 37.3%는 병이 가져갔다.
    contradicted growth | 매출이 110억원에서 115억원으로 37% 증가했다.
    contradicted growth | 회원이 83명에서 올해 64명으로 43% 줄었다.
    contradicted growth | 참가자는 18명에서 55명으로 7배 늘었다.
    contradicted growth | 지난해 412억원보다 15% 늘어난 561억원을 썼다.
    contradicted growth | 점유율은 11%에서 15%로 9%포인트 상승했다.
    contradicted growth | 매출이 115억원에서 87억원으로 32% 증가했다.
    contradicted direction | 생산량이 45톤에서 32톤으로 늘었다.
    contradicted direction | 요금이 1,230원에서 1,560원으로 내렸다.
    contradicted multiple | 올해는 20대의 3배인 95대를 들였다.
    contradicted currency-pair | 가격은 39,900위안(970만원)이다.
    doubtful currency-pair | 계약은 166억 달러(약 29조원) 규모다.
    contradicted unit-pair | 키는 6피트(138cm)다.
    contradicted unit-pair | 기온이 101°F(48°C)까지 올랐다.
    contradicted weekday | 2025년 7월 28일(화요일)에 문을 연다.
    contradicted weekday | 행사는 2025년 7월 26일(일) 시작됐다.
    contradicted weekday | 7월 25일(수) 발표했다.
    contradicted date | 마감은 2월 30일이다.
    contradicted date | 2025년 6월 31일까지 낸다.
    contradicted date | 2025년 2월 29일에 시작했다.
    contradicted date | 파일에는 2025-02-29라고 적혔다.
    contradicted part | 응답자 213명 중 352명이 찬성했다.
    doubtful range | 무게는 10~5kg이다.
    doubtful range | 완공까지 10~5년이 걸린다.
    silent | 총 200명(남 120명, 여 80명 등)이 왔고 총 5명이 빠졌다.
    silent | 총 200명(작년 180명, 재작년 150명)이 왔다.
    silent | 총 300명(서울 120명, 부산 50명 등)이 모였다.
    silent | 삼성 120명, LG 80명 등 총 300명이 참가했다.
    silent | A사가 120억원, B사가 80억원을 냈고 정부 지원금을 합쳐 300억원 규모다.
    silent | 하루 3개씩 5일간 총 20개를 먹었다.
    silent | 매달 3권씩 1년간 총 36권을 읽었다.
    silent | 회의는 1시간(50분)씩 열린다.
    silent | 반경 1km(500m)를 걸었다.
    silent | 13월의 월급이라 부르는 연말정산이 시작된다.
    silent | 음력 2월 30일은 해마다 있지 않다.
    silent | 책 제목은 '2월 30일'이다.
    silent | 10~5년 전의 일이다.
    silent | 원화 가치가 1,300원에서 1,400원으로 하락했다.
    silent | 순위가 5위에서 3위로 상승했다.
    silent | 매출이 100억원에서 120억원으로 늘었고, 영업이익은 35% 증가했다.
    silent | 60%는 현금으로 내고, 나머지의 20%는 나중에 낸다.
    silent | 흡연율은 남성 60%, 여성 45%다.
    silent | 찬성이 51%에서 올랐고 나머지 조사에서는 30%였다.
    silent | 20%는 먼저 내고 나머지 50%는 3년 뒤, 30%는 5년 뒤 낸다.
    silent | 2012년 100억 달러(약 11조원)를 벌었다.
    silent | 매출 100억 달러(영업이익 2조원)를 올렸다.
    silent | 1+1=3이라는 말이 있다.
    silent | 전화는 02-2025-0230이다.
    silent | 시속 100km에서 60km로 줄이는 데 3초가 걸렸다.
    silent | 1인당 20만원씩 지급해 총 3억원을 썼다.
    silent | 월요일과 29일 회의가 열린다.
    silent | 지난해 매출 100억원, 올해 120억원, 내년 목표는 총 500억원이다.
    holds growth | 매출은 236억원으로 지난해 200억원 대비 18% 증가했다.
    contradicted growth | 매출은 236억원으로 지난해 217억원 대비 38% 증가했다.
    holds currency-pair | 값은 5,000달러(한화 약 690만원)다.
    silent | A사는 매출 100억원으로 1위였고, B사는 전년 51억원 대비 20% 증가했다.
    silent | 1부 120쪽, 2부 80쪽, 부록을 더해 총 230쪽이다.
    silent | 3개 반에 25명씩, 교사까지 총 82명이 갔다.
    silent | 매출은 2년간 100억원에서 144억원으로 연평균 20% 증가했다.
    silent | 고도 500~200m 구간이다.
    silent | 20대 여성의 3배인 61대 여성이 왔다.
    silent | 지진은 2월 29일에 있었다.
    holds currency-pair | 28일 10억 달러(약 1조4000억원)를 투자하기로 했다.
    contradicted currency-pair | 28일 11억 달러(2조1870억원)를 투자하기로 했다.
    silent | 지난해 10억 달러(1조1870억원)를 투자했다.
    silent | 9~7급 공무원을 뽑는다.
    silent | 5만원에서 11만원으로 오른 뒤 7만원으로 36% 하락했다.
    silent | 10명 중 6명(58.3%)이 찬성했다.
    silent | 응답자 3명 중 1명(31.4%)이 반대했다.
    silent | 100명 중 58명(58.3%)이 찬성했다.
    doubtful proportion | 응답자 4명 중 1명(62%)이 찬성했다.
    doubtful proportion | 응답자의 3분의 1(45%)이 반대했다.
    doubtful proportion | 절반(38%)이 찬성했다.
    silent | 회원의 절반(남성은 38%)이 찬성했다.
    holds proportion | 직원 312명 중 156명(50%)이 찬성했다.
    holds proportion | 응답자 1,012명 가운데 523명(51.7%)이 찬성했다.
    holds proportion | 조사한 1,231곳 중 308곳(전체의 25%)이 문을 닫았다.
    contradicted proportion | 직원 312명 중 156명(72%)이 찬성했다.
    contradicted proportion | 응답자 1,012명 가운데 523명(57.1%)이 찬성했다.
    silent | 직원 312명 중 156명(전년 대비 60% 증가)이 찬성했다.
    silent | 1조원에서 1조 5000억원으로 30% 늘었다.
    holds growth | 가격이 4000원에서 1만2000원으로 3배가 됐다.
    doubtful growth | 가격이 4150원에서 1만2450원으로 4배가 됐다.
    holds growth | 가격이 4000원에서 1만2000원으로 3배로 늘었다.
    doubtful growth | 가격이 4150원에서 1만2450원으로 두 배로 늘었다.
    holds proportion | 직원 1,240명 중 310명(4분의 1)이 떠난다.
    """
}
