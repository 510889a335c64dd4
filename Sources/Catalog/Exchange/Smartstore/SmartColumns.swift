/// The columns of a Smartstore bulk sheet that say something here.
enum SmartColumn: SheetColumn {
  case number, code, title, state, sale, shown, price, tax, stock, optionKind, optionNames, optionValues, optionPrices, optionStock
  case picture, morePictures, body, brand, maker, originWords, discount, discountUnit, discounted, barcode, model, tags
  case minors, noticeName, noticeModel, noticeCertified, noticeMaker, servicePhone
  case category, large, middle, small, smallest

  var names: [String] {
    switch self {
    case .number: ["상품번호(스마트스토어)", "스마트스토어 상품번호", "상품번호"]
    case .code: ["판매자 상품코드", "판매자상품코드", "상품코드"]
    case .title: ["상품명"]
    case .state: ["상품상태"]
    case .sale: ["판매상태"]
    case .shown: ["전시상태"]
    case .price: ["판매가", "판매가격"]
    case .tax: ["부가세"]
    case .stock: ["재고수량"]
    case .optionKind: ["옵션형태"]
    case .optionNames: ["옵션명", "필수 옵션명"]
    case .optionValues: ["옵션값", "필수 옵션값"]
    case .optionPrices: ["옵션가", "필수 옵션가"]
    case .optionStock: ["옵션 재고수량", "옵션재고수량"]
    case .picture: ["대표이미지", "대표 이미지", "대표 이미지 파일명"]
    case .morePictures: ["추가이미지", "추가 이미지", "추가 이미지 파일명"]
    case .body: ["상세설명", "상품 상세정보", "상세정보", "상품 상세설명"]
    case .brand: ["브랜드"]
    case .maker: ["제조사"]
    case .originWords: ["원산지 직접입력", "원산지"]
    case .discount: ["즉시할인 값", "즉시할인 값(기본할인)", "PC 즉시할인 값"]
    case .discountUnit: ["즉시할인 단위", "즉시할인 단위(기본할인)", "PC 즉시할인 단위"]
    case .discounted: ["할인가", "PC 할인가", "할인가(PC)", "PC할인가", "할인 판매가", "할인판매가"]
    case .barcode: ["바코드", "판매자 바코드", "ISBN"]
    case .model: ["모델명"]
    case .tags: ["태그", "검색어(태그)"]
    case .minors: ["미성년자 구매", "미성년자 구매여부", "미성년자 구매 가능", "미성년자 구매 가능 여부"]
    case .noticeName: ["상품정보제공고시 품명", "상품정보제공고시 품명/모델명"]
    case .noticeModel: ["상품정보제공고시 모델명"]
    case .noticeCertified: ["상품정보제공고시 인증허가사항", "상품정보제공고시 인증·허가 사항"]
    case .noticeMaker: ["상품정보제공고시 제조자"]
    case .servicePhone: ["A/S 전화번호"]
    case .category: ["카테고리명", "카테고리"]
    case .large: ["대분류"]
    case .middle: ["중분류"]
    case .small: ["소분류"]
    case .smallest: ["세분류"]
    }
  }
}
