import Kernel
import Storage
import TestSupport
import Testing

@testable import Catalog
@testable import Trade

/// What the other shop hides, calls sold out, sells to adults only or sends no parcel of does not go on sale here without a word.
struct OtherShopsWordTests {
  private static let smart = "판매자 상품코드,상품명,판매가,재고수량,판매상태,미성년자 구매,상품정보제공고시 품명,상품정보제공고시 모델명,상품정보제공고시 인증허가사항,상품정보제공고시 제조자,A/S 전화번호\n"

  @Test(arguments: enginesHere) func whatIsUnpublishedIsADraftWhateverItsStatus(_ engine: Engine) throws {
    try ExchangeYard.open(engine) { yard throws in
      let result = try yard.bring("Handle,Title,Published,Variant SKU,Variant Price,Status\na,찻잔,false,A,1000,active\nb,접시,true,B,1000,active\nc,주전자,,C,1000,active\n")
      #expect(result.refused == 0 && result.noted == 1)
      #expect(try yard.column("status") == ["draft", "active", "active"])
      #expect(try yard.faults() == ["2,Published"])
    }
  }

  @Test(arguments: enginesHere) func whetherItIsPublishedIsReadInKoreanTooAndWhatNobodyCanReadIsADraft(_ engine: Engine) throws {
    let said = ["N", "아니오", "비공개", "예", "Y", "공개", "글쎄", "", "ｎ"]
    let wanted = ["draft", "draft", "draft", "active", "active", "active", "draft", "active", "draft"]
    try ExchangeYard.open(engine) { yard throws in
      let goods = said.enumerated().map { "g\($0.offset),상품 \($0.offset),\($0.element),G\($0.offset),1000\n" }.joined()
      #expect(try yard.bring("Handle,Title,Published,Variant SKU,Variant Price\n" + goods).refused == 0)
      #expect(try yard.column("status") == wanted)
      #expect(try yard.faults() == ["8,Published"])
      #expect(try yard.report().contains("‘글쎄’"))
    }
    try ExchangeYard.open(engine) { yard throws in
      let goods = said.enumerated().map { WooImportTests.row(["ID": "\($0.offset + 1)", "Type": "simple", "SKU": "W\($0.offset)", "Name": "상품 \($0.offset)", "Published": $0.element, "Price": "1000"]) }.joined()
      #expect(try yard.bring(WooImportTests.head + goods).refused == 0)
      #expect(try yard.column("status") == wanted)
      #expect(try yard.faults() == ["8,Published"])
    }
  }

  @Test(arguments: enginesHere) func whatIsSoldOutThereHasNoPieces(_ engine: Engine) throws {
    try ExchangeYard.open(engine) { yard throws in
      let woo = WooImportTests.head + WooImportTests.row(["ID": "1", "Type": "simple", "SKU": "W", "Name": "찻잔", "In": "0", "Stock": "5", "Price": "1000"])
      #expect(try yard.bring(woo).noted == 1)
      #expect(try yard.faults() == ["2,In stock?"])
      #expect(try yard.bring("id\ttitle\tprice\tavailability\tquantity\nG\t접시\t1000 KRW\tOut of stock\t7\n").noted == 1)
      #expect(try yard.faults() == ["2,availability"])
      #expect(try yard.bring(Self.smart + "S,주전자,1000,4,품절,,,,,,\n").noted == 1)
      #expect(try yard.faults() == ["2,판매상태"])
      #expect(try yard.report().contains("수량 4개 대신 0개"))
      #expect(try yard.c.free(at: yard.shelf).values.allSatisfy { $0 == 0 })
      #expect(try yard.bring(woo.replacing("0,5,", with: "1,5,")).noted == 0)
      #expect(try yard.c.free(at: yard.shelf)["W"] == 5)
    }
  }

  @Test(arguments: enginesHere) func goodsForAdultsAreDraftsInEveryFormat(_ engine: Engine) throws {
    try ExchangeYard.open(engine) { yard throws in
      let files = [
        Self.smart + "S,성인 용품,1000,5,판매중,N,,,,,\n",
        "id\ttitle\tprice\tavailability\tadult\nG\t성인 용품\t1000 KRW\tin_stock\tyes\n",
        "Handle,Title,Variant SKU,Variant Price,Status,Google Shopping / Adult\nH,성인 용품,H,1000,active,TRUE\n",
        "ID,Type,SKU,Name,Published,Tax status,Regular price,Meta: _wc_gla_adult\n1,simple,W,성인 용품,1,taxable,1000,yes\n",
        "상품코드,진열상태,판매상태,상품명,판매가,성인인증\nP1,Y,Y,성인 용품,1000.00,Y\n",
      ]
      for file in files {
        _ = try yard.bring(file)
        #expect(try yard.report().contains("여기서는 구매자의 나이를 확인하지 않아서"), "\(file)")
        #expect(try yard.column("status").last == "draft", "\(file)")
      }
      #expect(try yard.column("status") == ["draft", "draft", "draft", "draft", "draft"])
      // A feed gets it back, and what is for everybody after all is said so.
      #expect(cells(try yard.send(.shopify), "Google Shopping / Adult") == ["yes", "yes", "yes", "yes", "yes"])
      _ = try yard.bring(files[0].replacing("판매중,N", with: "판매중,Y"))
      #expect(try yard.column("status")[0] == "active")
      #expect(cells(try yard.send(.shopify), "Google Shopping / Adult")[0] == "")
    }
  }

  @Test(arguments: enginesHere) func whatNeedsNoParcelWaitsForSomebodyWhoLooks(_ engine: Engine) throws {
    try ExchangeYard.open(engine) { yard throws in
      let woo = "ID,Type,SKU,Name,Published,Tax status,Regular price,Stock\n1,\"simple, virtual\",V,이용권,1,taxable,1000,5\n2,\"simple, downloadable, virtual\",D,악보 파일,1,taxable,1000,5\n3,simple,P,찻잔,1,taxable,1000,5\n"
      let result = try yard.bring(woo)
      #expect(result.refused == 0 && result.noted == 2)
      #expect(try yard.column("status") == ["draft", "draft", "active"])
      #expect(try yard.report().contains("배송하지 않는 상품(이용권, 파일 등)이라서 새 상품은 작성 중 상태로"))
      #expect(try yard.bring("Handle,Title,Variant SKU,Variant Price,Variant Requires Shipping,Status\nh,이용권,H,1000,false,active\n").noted == 1)
      #expect(try yard.column("status").last == "draft")
      // Somebody puts it on sale; a file does not take it off again, and says what it is.
      _ = try yard.c.database.writeNow { try $0.run("UPDATE catalog_product SET status = 'active'") }
      #expect(try yard.bring(woo).noted == 2)
      #expect(try yard.column("status") == ["active", "active", "active", "active"])
      #expect(try yard.report().contains("배송비를 받을 수 있어요"))
    }
  }

  @Test(arguments: enginesHere) func aMarkOnSeveralProductsMakesNoThirdOne(_ engine: Engine) throws {
    try ExchangeYard.open(engine) { yard throws in
      _ = try yard.bring("Handle,Title,Variant SKU,Variant Inventory Qty,Variant Price\nss2,하나,SHARE,1,1000\nss3,둘,SHARE,1,1000\n")
      let feed = "id\ttitle\tprice\tquantity\nSHARE\t셋\t1000 KRW\t7\nNEW\t넷\t1000 KRW\t2\n"
      let result = try yard.bring(feed, sameShop: true)
      #expect(result.products == 1 && result.refused == 1)
      #expect(try yard.column("handle") == ["ss2", "ss3", "NEW"])
      #expect(try yard.faults() == ["2,"])
      #expect(try yard.report().contains("SKU나 바코드 ‘SHARE’가 여러 상품에 있어서"))
      #expect(throws: FileFault.strictlyRefused(count: 1)) { try yard.bring(feed, sameShop: true, strictly: true) }
      // What is known by its own name is not asked for.
      #expect(try yard.bring("Handle,Title,Variant SKU,Variant Inventory Qty,Variant Price\nss3,둘째,SHARE,1,1000\n", sameShop: true).refused == 0)
      #expect(try yard.column("title_ko") == ["하나", "둘째", "넷"])
    }
  }

  @Test(arguments: enginesHere) func theProductInformationOfASmartstoreSheetComesIn(_ engine: Engine) throws {
    try ExchangeYard.open(engine) { yard throws in
      #expect(try yard.bring(Self.smart + "S,찻잔,1000,4,판매중,Y,분청 찻잔,M-1,해당 없음,흙결 공방,02-123-4567\nT,접시,1000,4,판매중,Y,,,,,02-123-4567\n").noted == 0)
      let kept = try yard.c.database.readNow { tx in
        try tx.rows("SELECT code, value_ko FROM catalog_attribute WHERE code LIKE 'notice.%' ORDER BY product, code LIMIT 20") { try $0.next(String.self) + "=" + $0.next(String.self) }
      }
      #expect(kept == ["notice.kind=other", "notice.other.certified=해당 없음", "notice.other.maker=흙결 공방", "notice.other.model=분청 찻잔 / M-1", "notice.other.service=02-123-4567"])
    }
  }

  @Test func aSalePeriodThatCannotBeReadCostsTheSaleAndNotTheRow() throws {
    try ExchangeYard.open { yard throws in
      let result = try yard.bring(
        "id\ttitle\tprice\tsale_price\tsale_price_effective_date\nA\t하나\t20000 KRW\t15000 KRW\t언젠가\nB\t둘\t20000 KRW\t15000 KRW\t2026-11-20T00:00+0900/\n")
      #expect(result.products == 2 && result.refused == 0 && result.noted == 2)
      #expect(try yard.variants() == ["A|A|=20000", "B|B|=20000"])
    }
  }

  @Test func xmlInWhichNoProductsStandIsNoFeed() throws {
    try ExchangeYard.open { yard throws in
      #expect(throws: FileFault.noFeed) { try yard.bring("<?xml version=\"1.0\"?><orders><order>1</order></orders>") }
      #expect(try yard.bring("<rss version=\"2.0\"><channel><title>빈 가게</title></channel></rss>").rows == 0)
    }
  }

  @Test func filmsOfADescriptionAreTold() throws {
    try ExchangeYard.open { yard throws in
      let body = "\"<p>보세요</p><iframe src=\"\"https://www.youtube.com/embed/abc\"\"></iframe><img src=\"\"https://img.test/blank.gif\"\" data-original=\"\"https://img.test/real.jpg\"\">\""
      #expect(try yard.bring("Handle,Title,Body (HTML),Variant SKU,Variant Price\na,찻잔,\(body),A,1000\n").noted == 1)
      #expect(try yard.report().contains("동영상 ‘https://www.youtube.com/embed/abc’"))
      #expect(try yard.column("body_ko")[0].contains("https://img.test/real.jpg"))
    }
  }
}
