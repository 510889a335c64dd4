import Kernel
import Web

/// The words of stock at the console.
package enum StockPhrases {
  package static let title = Phrase("재고", "Stock")
  package static let goods = Phrase("상품", "Goods")
  package static let place = Phrase("지점", "Place")
  package static let allPlaces = Phrase("모든 지점", "All places")
  package static let free = Phrase("판매 가능", "Available")
  package static let missing = Phrase("주문보다 부족", "Missing for orders")
  package static let held = Phrase("결제 대기", "Reserved")
  package static let committed = Phrase("출고 대기", "Allocated")
  package static let coming = Phrase("이동 중", "Incoming")
  package static let act = Phrase("작업", "Action")
  package static let search = Phrase("상품 이름, 옵션, SKU, 바코드", "Title, option, SKU or barcode")
  package static let onlyLow = Phrase("부족한 것만", "Only low")
  package static let noneFound = Phrase("찾는 재고가 없어요", "Nothing found")
  package static let noneFoundLead = Phrase("상품 이름이나 옵션, SKU를 다르게 입력해 보세요.", "Try other words of the title, the option or the SKU.")
  package static let noneLow = Phrase("부족한 재고가 없어요", "Nothing runs low")
  package static let noneLowLead = Phrase("모든 상품이 넉넉하게 남아 있어요.", "There is enough of everything.")
  package static let all = Phrase("전체 재고 보기", "All stock")
  package static let none = Phrase("아직 상품이 없어요", "No products yet")
  package static let noneLead = Phrase("상품을 등록하면 여기에서 재고를 관리할 수 있어요.", "Add a product, and its stock is kept here.")
  package static let history = Phrase("재고 변동 내역", "History")
  package static let note = Phrase("메모", "Note")
  package static let to = Phrase("받는 지점", "To")
  package static let choose = Phrase("선택해 주세요", "Choose one")
  package static let noPlace = Phrase("먼저 지점을 만들어 주세요", "Open a place first")
  package static let noPlaceLead = Phrase("재고는 매장이나 창고에 쌓여요.", "Stock is kept in a store or a warehouse.")
  package static let arrive = Phrase("도착 확인하기", "Confirm arrival")
  package static let kind = Phrase("구분", "What")
  package static let received = Phrase("입고", "Received")
  package static let countedKind = Phrase("실사 차이", "Count difference")
  package static let dispatched = Phrase("지점 이동", "Moved")
  package static let onWay = Phrase("이동 중", "On its way")
  package static let pieces = Phrase("{title} {count}개", "{title} ×{count}")
  package static let historyNone = Phrase("아직 변동 내역이 없어요", "No movements yet")
  package static let toPlace = Phrase("{from} → {to}", "{from} → {to}")
  static let someShown = Phrase("지점 {all}곳 중 {count}곳만 보여요. 다른 지점은 위에서 선택해 주세요.", "{count} of {all} places are shown. Choose another one above.")
  static let scan = Phrase("바코드 스캔", "Scan a barcode")
  static let scanNone = Phrase("{code}: 이 바코드의 상품이 없어요.", "{code}: no item with this code.")
  static let scanSeveral = Phrase("{code}: 여러 상품이 함께 쓰는 코드예요. 행을 선택해 주세요.", "{code}: several items have this code. Choose the row.")
  static let scanAdded = Phrase("{code}: {count}개", "{code}: {count}")
  package static let nothingTyped = Phrase("바꿀 수량을 하나 이상 입력해 주세요.", "Enter at least one quantity.")
  package static let toMissing = Phrase("받는 지점을 선택해 주세요.", "Choose the receiving location.")
  package static let listKept = Phrase("{kept}행을 저장했어요.", "Saved {kept} row(s).")
  package static let listPart = Phrase(
    "{kept}행을 저장했고, {refused}행은 저장하지 못했어요. 이유를 보고 고쳐서 다시 보내 주세요.", "Saved {kept} row(s); {refused} could not be saved. See why, correct them and send them again.")
  package static let file = Phrase("재고 파일", "Stock file")
  static let fileFetch = Phrase("1. 내려받기", "1. Download")
  static let fileFetchLead = Phrase(
    "현재 재고가 담긴 파일이에요. 실사 수량이나 증감 열에 입력한 행만 반영되고, 비워 둔 행은 그대로예요.",
    "A sheet with the stock as it is now. Only rows where you fill in Count or Change are taken; all others stay as they are.")
  static let fileFetchNow = Phrase("재고 CSV 내려받기", "Download the stock CSV")
  static let fileSend = Phrase("2. 올리기", "2. Upload")
  static let fileField = Phrase("CSV 파일", "CSV file")
  static let fileHint = Phrase(
    "20,000행까지 올릴 수 있어요. 잘못된 행이 있어도 나머지는 저장하고, 잘못된 행은 번호와 이유를 알려 드려요.",
    "Up to 20,000 rows. Good rows are saved even if others are wrong; those are listed with their number and the reason.")
  static let fileSendNow = Phrase("올려서 반영하기", "Upload and apply")
  package static let fileMissing = Phrase("파일을 선택해 주세요.", "Choose a file.")
  static let row = Phrase("행", "Row")
  static let why = Phrase("이유", "Reason")
  static let refusedRows = Phrase("저장하지 못한 행", "Rows that could not be saved")

  static func name(of mode: StockView.Mode) -> Phrase {
    switch mode {
    case .receive: Phrase("입고", "Receive")
    case .count: Phrase("실사", "Count")
    case .move: Phrase("이동", "Move")
    }
  }

  static func lead(of mode: StockView.Mode) -> Phrase {
    switch mode {
    case .receive: Phrase("새로 들어온 수량을 입력해 주세요. 현재 재고에 더해요.", "Write how many came in. They are added to the stock.")
    case .count: Phrase("세어 본 수량을 입력해 주세요. 아직 건네지 않은 주문 상품도 함께 세어요.", "Write how many you counted, sold goods that still stand there included.")
    case .move: Phrase("보낼 수량을 입력해 주세요. 받는 지점에서 도착을 확인하면 재고가 늘어요.", "Write how many to send. They count at the other place once it confirms their arrival.")
    }
  }

  static func save(of mode: StockView.Mode) -> Phrase {
    switch mode {
    case .receive: Phrase("입고 저장하기", "Save received stock")
    case .count: Phrase("실사 저장하기", "Save the counts")
    case .move: Phrase("다른 지점으로 보내기", "Send to the other place")
    }
  }
}
