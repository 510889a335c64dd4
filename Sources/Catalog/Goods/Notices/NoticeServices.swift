import Kernel

extension ProductNotice {
  /// What is no thing to be sent: stays, journeys, hire, digital content, coupons and other services; and goods of no kind in particular.
  static let servicesFrom2023 = """
    stay|호텔, 펜션 예약|Hotel and guest house bookings|
      place|국가 또는 지역명|Country or region
      kind|숙소형태|Kind of lodging
      grade|등급, 객실타입|Grade and type of room
      people|사용 가능 인원, 인원 추가 시 비용|Number of guests, cost of further guests
      features|부대시설, 제공 서비스(조식 등)|Facilities and services (breakfast and others)
      cancel|취소규정(환불, 위약금 등)|Cancellation (refunds, penalties)
      helpline|예약담당 연락처|Contact for bookings
    journey|여행패키지|Package tours|
      agency|여행사|Travel agency
      flight|이용 항공편|Flights
      dates|여행기간 및 일정|Dates and itinerary
      people|총 예정 인원, 출발 가능 인원|Planned number of people, number needed to depart
      stay|숙박정보|Lodging
      included|포함 내역(식사, 인솔자, 공연 관람, 관광지 입장료, 유류할증료, 공항이용료 등)|What is included (meals, guide, shows, admissions, surcharges, airport fees)
      extra|추가 경비 항목과 금액|Further expenses and their amounts
      optional|선택관광의 내용과 비용|Optional tours and their cost
      cancel|취소규정(환불, 위약금 등)|Cancellation (refunds, penalties)
      warning|해외여행일 때 외교부가 지정하는 여행경보단계|Travel alert level of the Ministry of Foreign Affairs (journeys abroad)
      helpline|예약담당 연락처|Contact for bookings
    flight|항공권|Flight tickets|
      terms|요금조건, 왕복·편도 여부|Fare conditions, return or one way
      until|유효기간|Validity
      limits|제한사항(출발일, 귀국일 변경 가능 여부 등)|Restrictions (changes of departure and return)
      ticket|티켓 수령 방법|How the ticket is received
      seat|좌석종류|Class of seat
      extra|가격에 포함되지 않은 내역 및 금액(유류할증료, 공항이용료 등)|What is not in the price (surcharges, airport fees)
      cancel|취소규정(환불, 위약금 등)|Cancellation (refunds, penalties)
      helpline|예약담당 연락처|Contact for bookings
    carhire|자동차 대여 서비스(렌터카)|Car hire|
      car|차종|Car
      owner|소유권 이전 조건(소유권이 이전될 때)|Terms of transfer of ownership (where it applies)
      extra|추가 선택 시 비용(자차면책제도, 내비게이션 등)|Cost of options (damage waiver, navigation)
      fuel|차량 반환 시 연료대금 정산 방법|How fuel is settled on return
      fault|차량의 고장·훼손 시 소비자 책임|Liability for breakdown and damage
      cancel|예약 취소 또는 중도 해약 시 환불 기준|Refunds on cancellation or early end
      helpline
    rental|물품대여 서비스(정수기, 비데, 공기청정기 등)|Rental of machines (water purifiers, bidets, air purifiers)|
      model
      owner|소유권 이전 조건(소유권이 이전될 때)|Terms of transfer of ownership (where it applies)
      upkeep|유지보수 조건(점검·필터 교환 주기, 추가 비용 등)|Maintenance (intervals of checks and filters, further cost)
      fault|상품의 고장·분실·훼손 시 소비자 책임|Liability for breakdown, loss and damage
      cancel|중도 해약 시 환불 기준|Refunds on early end
      features|제품 사양(용량, 소비전력 등)|Features (capacity, power)
      helpline
    hire|물품대여 서비스(서적, 유아용품, 행사용품 등)|Hire of things (books, baby goods, goods for events)|
      model
      owner|소유권 이전 조건(소유권이 이전될 때)|Terms of transfer of ownership (where it applies)
      fault|상품의 고장·분실·훼손 시 소비자 책임|Liability for breakdown, loss and damage
      cancel|중도 해약 시 환불 기준|Refunds on early end
      helpline
    digital|디지털 콘텐츠(음원, 게임, 인터넷강의 등)|Digital content (music, games, online courses)|
      maker|제작자 또는 공급자|Producer or supplier
      terms|이용조건, 이용기간|Terms and period of use
      delivery|상품 제공 방식(CD, 다운로드, 실시간 스트리밍 등)|How it is provided (CD, download, streaming)
      system|최소 시스템 사양, 필수 소프트웨어|Minimum system and needed software
      cancel|청약철회 또는 계약의 해제·해지에 따른 효과|Effects of withdrawal or ending of the contract
      helpline
    voucher|상품권, 쿠폰|Vouchers and coupons|
      issuer|발행자|Issuer
      terms|유효기간, 이용조건(유효기간 경과 시 보상 기준, 사용제한품목 및 기간 등)|Validity and terms (compensation after it, goods and times left out)
      shops|이용 가능 매장|Shops where it is taken
      refund|잔액 환급 조건|Refund of the balance
      helpline
    mobile|모바일 쿠폰|Mobile coupons|
      issuer|발행자|Issuer
      terms|유효기간, 이용조건(유효기간 경과 시 보상 기준 포함)|Validity and terms (with compensation after it)
      shops|이용 가능 매장|Shops where it is taken
      refund|환불조건 및 방법|Terms and way of refunds
      helpline
    show|영화, 공연|Films and performances|
      host|주최 또는 기획(공연일 때)|Organiser (performances)
      cast|주연(공연일 때)|Cast (performances)
      rating|관람등급|Age rating
      time|상영·공연시간|Time
      place|상영·공연장소|Place
      cancel|예매 취소 조건|Terms of cancellation
      refund|취소·환불방법|How to cancel and be refunded
      helpline
    work|기타 용역|Other services|
      provider|서비스 제공 사업자|Provider of the service
      certified|법에 따른 인증·허가 등 확인 사항(해당할 때)|Certification or licence required by law (where it applies)
      terms|이용조건(이용 가능 기간·장소, 추가비용 등)|Terms (period, place, further cost)
      cancel|취소·중도해약·해지 조건 및 환불기준|Terms of cancellation and refunds
      refund|취소·환불방법|How to cancel and be refunded
      helpline
    other|기타 재화|Other goods|etc
      model
      certified|법에 따른 인증·허가 등 확인 사항(해당할 때)|Certification or licence required by law (where it applies)
      country|제조국 또는 원산지|Country of manufacture or origin
      maker
      service|A/S 책임자와 전화번호 또는 소비자상담 관련 전화번호|After-sales contact or telephone for consumers
    """
}
