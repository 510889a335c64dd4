import Kernel

extension ProductNotice {
  /// Every edition, the oldest first. A new one is added below, never changed in place: what was sold was sold under its own.
  package static let editions: [Edition] = [
    Edition(
      from: Day(year: 2023, month: 1, day: 1)!,
      source: Words(
        "전자상거래 등에서의 상품 등의 정보제공에 관한 고시(공정거래위원회), 2023년 1월 1일 시행",
        "Notice on product information in electronic commerce (Korea Fair Trade Commission), in force from 1 January 2023"),
      kinds: read([from2023, machinesFrom2023, servicesFrom2023].joined(separator: "\n")))
  ]

  /// `code|Korean|English|categories`, then a line for each field: `  code|Korean|English`. A field of one cell is one of the common ones.
  private static func read(_ text: String) -> [ProductNotice] {
    var kinds: [ProductNotice] = []
    for line in text.split(separator: "\n") {
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).map { String($0).trimmed }
      if line.hasPrefix(" ") {
        let field = cells.count == 1 ? common[cells[0]].map { Field(code: cells[0], name: $0) } : cells.count == 3 ? Field(code: cells[0], name: Words(cells[1], cells[2])) : nil
        if let field, !kinds.isEmpty { kinds[kinds.count - 1].fields.append(field) }
      } else if cells.count == 4 {
        kinds.append(ProductNotice(code: cells[0], name: Words(cells[1], cells[2]), fields: [], categories: cells[3].split(separator: ",").map { String($0).trimmed }))
      }
    }
    return kinds
  }

  /// Fields that many kinds share, each worded once.
  private static let common: [String: Words] = [
    "colour": Words("색상", "Colour"), "size": Words("크기", "Size"), "measure": Words("치수", "Measurements"), "parts": Words("구성품", "What is in the box"),
    "maker": Words("제조자(수입품은 수입자도 함께)", "Manufacturer (and importer, if imported)"), "country": Words("제조국", "Country of manufacture"),
    "made": Words("제조연월", "Year and month of manufacture"), "care": Words("취급 시 주의사항", "Care and precautions"),
    "warranty": Words("품질보증기준", "Warranty terms"), "service": Words("A/S 책임자와 전화번호", "After-sales contact and telephone"),
    "model": Words("품명 및 모델명", "Product and model name"), "certified": Words("KC 인증정보(대상 품목일 때)", "KC certification (where it applies)"),
    "released": Words("같은 모델의 출시 연월", "Year and month of the model's release"), "power": Words("정격전압, 소비전력", "Rated voltage and power"),
    "helpline": Words("소비자상담 관련 전화번호", "Telephone for consumers"), "imported": Words("수입식품 신고 문구(수입식품일 때)", "Import declaration (imported food)"),
    "modified": Words("유전자변형식품 표시(해당할 때)", "Genetically modified food (where it applies)"), "warning": Words("소비자 안전을 위한 주의사항", "Safety warnings for consumers"),
    "amount": Words("포장단위별 내용물의 용량(중량), 수량", "Contents by package: volume or weight, count"), "best": Words("소비기한 또는 품질유지기한", "Use-by or best-before date"),
  ]

  private static let from2023 = """
    clothing|의류|Clothing|fashion,kids/clothing,sports/wear
      material|제품 소재(섬유의 조성 또는 혼용률)|Material (fibre composition)
      colour
      measure
      maker
      country
      washing|세탁방법 및 취급 시 주의사항|Washing and care
      made
      warranty
      service
    shoes|구두/신발|Shoes|fashion/shoes
      material|제품의 주소재(운동화는 겉감, 안감을 나누어)|Main material (outer and lining for trainers)
      colour
      measure|치수(발길이 mm, 해당할 때 굽높이 cm)|Measurements (foot length in mm, heel in cm where it applies)
      maker
      country
      care
      warranty
      service
    bags|가방|Bags|fashion/bags
      kind|종류|Kind
      material|소재|Material
      colour
      size
      maker
      country
      care
      warranty
      service
    accessories|패션잡화(모자, 벨트, 액세서리 등)|Fashion accessories (hats, belts and others)|fashion/accessories
      kind|종류|Kind
      material|소재|Material
      measure
      maker
      country
      care
      warranty
      service
    jewellery|귀금속, 보석, 시계류|Jewellery and watches|fashion/jewellery
      material|소재, 순도, 밴드 재질(시계)|Material, purity, strap (watches)
      weight|중량|Weight
      maker
      country
      measure
      care|착용 시 주의사항|Precautions when worn
      grade|주요 사양(보석의 등급, 시계의 기능과 방수)|Main features (grade of stones; functions and water resistance of watches)
      certificate|보증서 제공 여부|Whether a certificate is given
      warranty
      service
    bedding|침구류, 커튼|Bedding and curtains|living/bedding
      material|제품의 주소재(충전재가 있으면 함께)|Main material (and filling)
      colour
      measure
      parts|제품 구성|What is included
      maker
      country
      washing|세탁방법 및 취급 시 주의사항|Washing and care
      warranty
      service
    furniture|가구(침대, 소파, DIY 제품 등)|Furniture (beds, sofas, self-assembly)|living/furniture
      name|품명|Product name
      certified
      colour
      parts
      material|주요 소재|Main materials
      maker|제조자(구성품별로, 수입품은 수입자도 함께)|Manufacturer (of each part; and importer, if imported)
      country
      size
      delivery|배송·설치비용|Cost of delivery and installation
      fault|재공급(리퍼브) 가구의 하자 정보(해당할 때)|Faults of refurbished furniture (where it applies)
      warranty
      service
    screen|영상가전(TV류)|Television sets|
      model
      certified
      power|정격전압, 소비전력, 에너지소비효율등급|Rated voltage, power, energy rating
      released
      maker
      country
      size|크기(형태 포함)|Size (and form)
      install|추가설치비용|Cost of installation
      display|화면사양(크기, 해상도, 화면비율 등)|Screen (size, resolution, aspect)
      warranty
      service
    appliance|가정용 전기제품(냉장고, 세탁기, 식기세척기, 전자레인지 등)|Home appliances|digital/appliance
      model
      certified
      power|정격전압, 소비전력|Rated voltage and power
      energy|에너지소비효율등급(대상 기기)|Energy rating (where it applies)
      released
      maker
      country
      size|크기(용량, 형태 포함)|Size (capacity and form)
      install|추가설치비용(설치형)|Cost of installation (where installed)
      warranty
      service
    electronics|소형전자(이어폰, 스피커, 소형 가전 등)|Small electronics|digital,living/light
      model
      certified
      power
      released
      maker
      country
      size|크기, 무게|Size and weight
      features|주요 사양|Main features
      warranty
      service
    phone|휴대형 통신기기(휴대폰, 태블릿)|Mobile phones and tablets|
      model
      certified
      released
      maker
      country
      size|크기, 무게|Size and weight
      plan|이동통신 가입조건(해당할 때)|Terms of a mobile plan (where it applies)
      features|주요 사양|Main features
      warranty
      service
    kitchen|주방용품|Kitchenware|living/kitchen,living/tableware
      model
      material|재질|Material
      parts
      size
      released
      maker
      country
      imported|수입 기구·용기의 수입신고 문구(해당할 때)|Import declaration of utensils (where it applies)
      warranty
      service
    cosmetics|화장품|Cosmetics|beauty
      amount|내용물의 용량 또는 중량|Volume or weight of the contents
      skin|제품 주요 사양(피부 타입, 색상 등)|Main features (skin type, shade)
      until|사용기한 또는 개봉 후 사용기간(개봉 후 사용기간은 제조연월일도 함께)|Use-by date, or period after opening (with the date of manufacture)
      use|사용방법|How to use
      maker|화장품제조업자, 화장품책임판매업자, 맞춤형화장품판매업자|Manufacturer, responsible seller, seller of customised cosmetics
      country
      ingredients|화장품법에 따라 적어야 하는 모든 성분|All ingredients under the Cosmetics Act
      functional|기능성 화장품의 식품의약품안전처 심사필 여부|Approval as a functional cosmetic (where it applies)
      care|사용할 때의 주의사항|Precautions for use
      warranty
      helpline
    fresh|식품(농·축·수산물)|Fresh food (farm, livestock and sea products)|food/fruit,food/vegetable,food/meat,food/seafood,food/grain
      name|품목 또는 명칭|Item or name
      amount|포장단위별 내용물의 용량(중량), 수량, 크기|Contents by package: volume or weight, count, size
      maker|생산자(수입품은 수입자도 함께)|Producer (and importer, if imported)
      origin|원산지|Place of origin
      made|제조연월일(포장일 또는 생산연도)|Date made (or packed, or year of harvest)
      best
      labels|관련 법에 따른 표시(등급, 이력번호, 유전자변형 등)|Labels required by law (grade, traceability number, genetic modification)
      imported
      parts|상품 구성|What is included
      storage|보관방법 또는 취급방법|Storage and handling
      warning
      helpline
    food|가공식품|Processed food|food
      name|제품명|Product name
      type|식품의 유형|Type of food
      maker|생산자 및 소재지(수입품은 생산자, 수입자, 제조국)|Producer and place (for imports: producer, importer, country)
      made|제조연월일|Date of manufacture
      best
      amount
      ingredients|원재료명 및 함량(원산지 포함)|Ingredients and amounts (with origin)
      nutrition|영양성분(표시 대상 식품)|Nutrition (where it applies)
      modified
      warning
      imported
      helpline
    health|건강기능식품|Health functional food|
      name|제품명|Product name
      maker|제조업소의 명칭과 소재지(수입품은 수입업소, 제조업소, 수출국)|Maker and place (for imports: importer, maker, country)
      best|소비기한 및 보관방법|Use-by date and storage
      amount
      ingredients|원료명 및 함량|Ingredients and amounts
      nutrition|영양정보|Nutrition
      function|기능정보|Functional claims
      dose|섭취량, 섭취방법, 섭취 시 주의사항 및 부작용 가능성|Dose, how to take it, precautions and possible side effects
      notmedicine|질병의 예방 및 치료를 위한 의약품이 아니라는 표시|Statement that it is not a medicine
      modified
      imported
      warning
      helpline
    kids|어린이제품(영유아용품, 완구 등)|Children's products (baby goods, toys)|kids
      model
      certified
      size|크기, 중량|Size and weight
      colour
      material|재질(섬유는 혼용률)|Material (fibre composition for textiles)
      age|사용연령 또는 권장사용연령(해당할 때 크기·체중의 한계)|Age it is for (and limits of size or weight, where they apply)
      released
      maker
      country
      care|취급방법 및 취급 시 주의사항, 안전표시|Handling, precautions, safety labels
      warranty
      service
    sports|스포츠용품|Sports goods|sports
      model
      certified
      size|크기, 중량|Size and weight
      colour
      material|재질|Material
      parts|제품 구성|What is included
      released
      maker
      country
      features|상품별 세부 사양|Detailed features
      warranty
      service
    book|서적|Books|books/book
      name|도서명|Title
      author|저자, 출판사|Author and publisher
      size|크기(전자책은 파일의 용량)|Size (file size of an e-book)
      pages|쪽수(전자책은 제외)|Pages (not for e-books)
      parts|제품 구성(전집, 세트는 낱권 구성)|What is included (volumes of a set)
      published|발행일|Date of publication
      contents|목차 또는 책 소개|Contents or description
    """
}
