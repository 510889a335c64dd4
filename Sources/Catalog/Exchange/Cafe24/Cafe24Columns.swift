/// The columns of Cafe24's product CSV that say something here; they come with blanks or underscores between their words.
enum Cafe24Column: SheetColumn {
  case code, ownCode, isShown, isSold, category, title, titleEnglish, summary, short, body, keywords, tax, was, price, priceWords
  case hasOptions, optionSet, options, extras, picture, listPicture, morePictures, maker, brand, origin, weight, stock, barcode, adult, condition

  var names: [String] {
    switch self {
    case .code: ["상품코드", "상품번호"]
    case .ownCode: ["자체 상품코드", "자체상품코드"]
    case .isShown: ["진열상태", "진열여부"]
    case .isSold: ["판매상태", "판매여부"]
    case .category: ["상품분류 번호", "상품분류", "상품분류명"]
    case .title: ["상품명", "상품명(기본)"]
    case .titleEnglish: ["영문 상품명", "영문상품명"]
    case .summary: ["상품 요약설명", "상품요약설명"]
    case .short: ["상품 간략설명", "상품간략설명"]
    case .body: ["상품 상세설명", "상품상세설명", "상세설명"]
    case .keywords: ["검색어설정", "상품 검색어"]
    case .tax: ["과세구분"]
    case .was: ["소비자가"]
    case .price: ["판매가"]
    case .priceWords: ["판매가 대체문구 사용", "판매가 대체문구 사용여부"]
    case .hasOptions: ["옵션사용", "옵션사용여부"]
    case .optionSet: ["옵션세트명"]
    case .options: ["옵션입력"]
    case .extras: ["옵션추가금", "옵션 추가금액", "옵션 추가금", "옵션가", "옵션 가격"]
    case .picture: ["이미지등록(상세)", "이미지(상세)", "상세이미지"]
    case .listPicture: ["이미지등록(목록)", "이미지(목록)", "목록이미지"]
    case .morePictures: ["이미지등록(추가)", "이미지(추가)", "추가이미지"]
    case .maker: ["제조사"]
    case .brand: ["브랜드"]
    case .origin: ["원산지"]
    case .weight: ["상품 전체중량(kg)", "상품중량", "상품중량(kg)", "상품 중량(kg)", "중량(kg)"]
    case .stock: ["재고수량", "재고"]
    case .barcode: ["바코드", "GTIN", "UPC"]
    case .condition: ["상품상태", "상품 상태"]
    case .adult: ["성인인증", "성인인증 사용", "성인인증 사용여부", "성인상품", "성인상품 여부"]
    }
  }
}
