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
  case kakao = "카카오 톡스토어"
  case godomall = "고도몰"
  case naverFeed = "네이버 쇼핑 EP"
  case square = "Square"
  case etsy = "Etsy"
  case bigCommerce = "BigCommerce"
  case magento = "Magento(Adobe Commerce)"
  case wix = "Wix"
  case prestaShop = "PrestaShop"

  /// What it is called in English.
  var english: String {
    switch self {
    case .smartstore: "Naver Smartstore"
    case .coupang: "Coupang"
    case .sabangnet: "Sabangnet"
    case .esm: "ESM PLUS (Auction, Gmarket)"
    case .elevenStreet: "11st"
    case .imweb: "Imweb"
    case .kakao: "Kakao Talk Store"
    case .godomall: "Godomall"
    case .naverFeed: "a Naver Shopping EP feed"
    case .magento: "Magento (Adobe Commerce)"
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
      case .kakao: ["톡스토어 카테고리", "톡스토어 상품번호", "톡딜가", "카카오 카테고리"]
      case .godomall: ["상품명_기본", "노출상태_PC", "노출상태_모바일", "판매상태_PC", "판매상태_모바일", "재고량", "과세/면세", "자체상품코드", "옵션표시방식", "매입처명"]
      case .naverFeed: ["price_pc", "price_mobile", "category_name1", "naver_category", "normal_price", "mobile_link"]
      case .square:
        ["Reference Handle", "Token", "Item Name", "Customer-facing Name", "Variation Name", "Option Name 1", "Option Value 1", "Square Online Item Visibility", "Self-serve Ordering Enabled", "Stockable"]
      case .etsy: ["CURRENCY_CODE", "MATERIALS", "IMAGE1", "IMAGE2", "VARIATION 1 TYPE", "VARIATION 1 NAME", "VARIATION 1 VALUES", "WHO_MADE", "WHEN_MADE"]
      case .bigCommerce: ["Item Type", "Product Code/SKU", "Current Stock Level", "Product Visible?", "Brand Name", "Option Set", "Product UPC/EAN", "Low Stock Level", "Track Inventory"]
      case .magento:
        ["store_view_code", "attribute_set_code", "product_websites", "product_online", "tax_class_name", "is_in_stock", "additional_attributes", "configurable_variations", "visibility", "url_key"]
      case .wix:
        ["handleId", "fieldType", "productImageUrl", "collection", "ribbon", "surcharge", "discountMode", "discountValue", "productOptionName1", "additionalInfoTitle1", "plainDescription"]
      case .prestaShop:
        ["Active (0/1)", "Price tax excluded", "Price tax included", "Tax rules ID", "Wholesale price", "On sale (0/1)", "Reference #", "Categories (x,y,z...)", "Supplier reference #"]
      }
    return Set(names.map(SheetHead.key))
  }

  /// A word in the name of a column, or a column, that says it alone.
  private var telling: [String] {
    switch self {
    case .coupang: ["쿠팡"]
    case .sabangnet: ["사방넷"]
    case .esm: ["g마켓", "옥션"]
    case .elevenStreet: ["11번가", "카테고리번호"]
    case .imweb: ["아임웹"]
    case .kakao: ["톡스토어"]
    case .godomall: ["상품명기본", "노출상태pc"]
    case .naverFeed: ["pricepc", "pricemobile"]
    case .magento: ["attributesetcode", "storeviewcode"]
    default: []
    }
  }

  /// How its goods come here, in a sentence.
  var way: Phrase {
    switch self {
    case .naverFeed:
      Phrase("price_pc 열의 이름을 price로 바꿔서 올리면 Google 쇼핑 피드로 읽어요.", "Call its column price_pc just price and send it again: it is then read as a Google Shopping feed.")
    case .bigCommerce, .magento, .wix, .prestaShop, .square:
      Phrase(
        "{name}에서 Google 쇼핑(Merchant Center) 피드를 만들어 올리거나, 열 이름을 Shopify 상품 CSV에 맞춰 올려 주세요.",
        "Make a Google Shopping (Merchant Center) feed there and send that, or name its columns as Shopify's product CSV does.")
    case .kakao, .godomall, .imweb, .elevenStreet, .esm, .coupang, .sabangnet:
      Phrase(
        "같은 상품을 스마트스토어나 카페24에서도 판다면 거기서 내려받은 파일을, Google 쇼핑 피드가 있으면 그 파일을 올려 주세요. 없으면 열 이름을 Shopify 상품 CSV에 맞춰 올려 주세요.",
        "If Smartstore or Cafe24 sells the same goods, send the file from there, or a Google Shopping feed if you have one. Otherwise name its columns as Shopify's product CSV does.")
    default: Phrase("열 이름을 Shopify 상품 CSV에 맞춰 올려 주세요.", "Name its columns as Shopify's product CSV does.")
    }
  }

  /// The platform whose columns these are; nil for others.
  static func of(_ names: [String]) -> SheetPlatform? {
    let keys = Set(names.map(SheetHead.key))
    func weight(_ platform: SheetPlatform) -> Int {
      let tells = platform.telling.contains { word in keys.contains { $0.contains(word) } }
      return platform.columns.intersection(keys).count + (tells ? 1 : 0)
    }
    return allCases.map { (platform: $0, weight: weight($0)) }.filter { found in
      found.weight >= 2 || found.weight == 1 && found.platform.telling.contains { word in keys.contains { $0.contains(word) } }
    }.max { $0.weight < $1.weight }?.platform
  }

  /// Whether its sheets are read.
  var isRead: Bool { [.wooCommerce, .cafe24, .smartstore].contains(self) }
}
