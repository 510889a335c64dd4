import Kernel

/// Platforms whose sheets are known by the names of their columns (as their help pages show them in November 2026).
enum SheetPlatform: String, CaseIterable {
  case wooCommerce = "WooCommerce"
  case cafe24 = "Cafe24"
  case smartstore = "스마트스토어"
  /// Known, and not read.
  case coupang = "쿠팡"
  case sabangnet = "사방넷"
  case esm = "ESM PLUS(옥션·G마켓)"
  case elevenStreet = "11번가"
  case imweb = "아임웹"

  /// What it is called in English.
  var english: String {
    switch self {
    case .smartstore: "Naver Smartstore"
    case .coupang: "Coupang"
    case .sabangnet: "Sabangnet"
    case .esm: "ESM PLUS (Auction, Gmarket)"
    case .elevenStreet: "11st"
    case .imweb: "Imweb"
    default: rawValue
    }
  }

  /// Columns that hardly another platform has.
  private var columns: Set<String> {
    let names: [String] =
      switch self {
      case .wooCommerce:
        [
          "Regular price", "Sale price", "Tax status", "Visibility in catalog", "Visibility in catalogue", "Is featured?", "In stock?", "Short description", "Backorders allowed?",
          "Sold individually?", "Date sale price starts", "Attribute 1 name", "Attribute 1 value(s)", "정상 가격", "할인 판매가", "세금 상태", "카탈로그에서의 가시성", "추천 상품?", "재고 있음?", "속성 1 이름", "속성 1 값",
        ]
      case .cafe24: ["상품코드", "자체 상품코드", "진열상태", "판매상태", "상품분류 번호", "상품 요약설명", "상품 간략설명", "상품 상세설명", "품목 구성방식", "옵션입력", "이미지등록(상세)"]
      case .smartstore:
        [
          "판매자 상품코드", "상품번호(스마트스토어)", "카테고리코드", "카테고리ID", "상품상태", "옵션형태", "옵션 재고수량", "즉시할인 값", "즉시할인 값(기본할인)", "원산지코드", "배송비 템플릿코드", "A/S 전화번호",
          "대표이미지", "미성년자 구매",
        ]
      case .coupang: ["등록상품명", "노출상품명", "업체상품코드", "할인율기준가", "출고리드타임"]
      case .sabangnet: ["상품약어", "모델No", "사이트검색어", "매입처ID", "물류처ID", "TAG가", "생산연도", "옵션상세명칭(1)", "옵션제목(1)", "사방넷상품코드", "품번코드", "배송비구분", "반품지구분"]
      case .esm: ["ESM상품코드", "마스터상품코드", "마스터상품번호", "옥션상품번호", "G마켓상품번호", "사이트상품번호", "판매자관리코드"]
      case .elevenStreet: ["11번가상품번호", "상품번호(11번가)", "셀러상품코드", "셀러 상품코드", "대카테고리번호", "중카테고리번호", "카테고리번호", "판매방식", "서비스상품코드", "닉네임"]
      case .imweb: ["상품고유번호", "현재 재고수량", "재고번호SKU", "재고사용", "재고 사용", "상품 상세설명 HTML", "배송종류", "품절시 처리"]
      }
    return Set(names.map(SheetHead.key))
  }

  /// The platform whose columns these are; nil for others.
  static func of(_ names: [String]) -> SheetPlatform? {
    let keys = Set(names.map(SheetHead.key))
    return allCases.map { ($0, $0.columns.intersection(keys).count) }.filter { $0.1 >= 2 }.max { $0.1 < $1.1 }?.0
  }
}
