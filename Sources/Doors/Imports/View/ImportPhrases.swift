import Kernel

/// The words of bringing a catalogue in.
package enum ImportPhrases {
  package static let title = Phrase("상품 가져오기", "Import products")
  package static let lead = Phrase(
    "Shopify·우커머스·카페24 상품 CSV, CSV로 저장한 스마트스토어 일괄등록 시트(쉼표, 세미콜론, 탭), Google 판매자 피드 XML(RSS, Atom)·TSV·CSV를 올려 주세요. 종류와 글자 방식(UTF-8, UTF-16, 엑셀의 CP949)은 파일을 보고 알아내요.",
    "Send a product CSV of Shopify, WooCommerce or Cafe24, a Smartstore bulk sheet saved as CSV (commas, semicolons or tabs), or a Google Merchant feed in XML (RSS or Atom), TSV or CSV. The format and the encoding (UTF-8, UTF-16, CP949 from Excel) are detected from the file.")
  package static let export = Phrase("상품 내보내기", "Export products")
  package static let exportLead = Phrase(
    "보관한 것을 뺀 모든 상품을 파일로 받아요. 이 화면에서 다시 가져올 수 있어요. Google 피드에는 판매 중인 상품만 들어가요. 재고는 모든 지점을 더한 수량이에요.",
    "All products but archived ones as a file. This page reads each of them again. Google feeds hold only what is on sale. Stock is the sum of all locations.")
  package static let file = Phrase("파일", "File")
  package static let fileHint = Phrase("{max}MB까지 올릴 수 있어요.", "Up to {max} MB.")
  package static let strict = Phrase("오류가 한 행이라도 있으면 반영하지 않기", "Change nothing if one row is wrong")
  package static let strictHint = Phrase("선택하지 않으면 올바른 행만 등록되고, 오류 행은 보고서에 남아요.", "Otherwise good rows load and the rest are listed in a report.")
  package static let location = Phrase("파일의 재고를 넣을 지점", "Location for the stock in the file")
  package static let noLocation = Phrase("재고는 바꾸지 않기", "Do not change stock")
  package static let locationHint = Phrase(
    "지점을 고르지 않으면 파일의 수량은 넣지 않아요. 새 상품은 재고를 입력할 때까지 품절로 보여요.",
    "Without a place the pieces in the file are not taken; new products are sold out until you enter a stock.")
  package static let unbooked = Phrase(
    "상품 {count}개는 파일에 수량이 있지만 재고를 바꾸지 않았어요. 새 상품은 품절로 보여요. 재고를 넣을 지점을 골라 같은 파일을 다시 올리면 수량만 더 들어가고, 상품이 두 번 생기지 않아요.",
    "{count} [product has/products have] pieces in the file, but stock was not changed, so new ones are sold out. Choose a location for the stock and send the same file again: it adds the pieces, and no product twice.")
  package static let again = Phrase("재고를 넣을 지점 선택", "Choose a location for the stock")
  package static let sameShop = Phrase("이미 올린 가게의 다른 형식 파일이에요", "This is another file of the same shop")
  package static let sameShopHint = Phrase("이름이 달라도 SKU와 바코드가 같은 상품을 찾아서 고쳐요.", "Products are found by SKU and barcode even where their names differ.")
  package static let retireUnnamed = Phrase("파일에 없는 옵션은 판매 멈추기", "Take variants off sale that are not in the file")
  package static let retireUnnamedHint = Phrase(
    "파일에 상품의 옵션이 모두 있을 때 선택해 주세요. 선택하지 않으면 팔던 그대로 두고 몇 개인지 알려 드려요. 파일에 없는 상품은 바꾸지 않아요.",
    "Choose this where the file names every variant of its products. Otherwise they stay, and you are told how many. Products that are not in the file stay as they are.")
  package static let unnamedKept = Phrase(
    "파일에 있는 상품의 옵션 가운데 {count}개는 파일에 없어서 팔던 그대로 두었어요. 판매를 멈추려면 ‘파일에 없는 옵션은 판매 멈추기’를 선택하고 같은 파일을 다시 올려 주세요.",
    "{count} [variant/variants] of the products in the file are not in it and stayed on sale. To take them off, choose “Take variants off sale that are not in the file” and send the same file again.")
  package static let unnamedGone = Phrase(
    "파일에 있는 상품의 옵션 가운데 파일에 없는 {count}개는 판매를 멈췄어요.", "{count} [variant/variants] of the products in the file are not in it and went off sale.")
  package static let sendAgain = Phrase("파일 다시 올리기", "Send the file again")
  package static let currency = Phrase("파일 금액의 통화", "Currency of the amounts")
  package static let currencyHint = Phrase("금액 옆에 통화가 있으면 그대로 읽어요.", "An amount that names its currency is read as it says.")
  package static let siteCurrency = Phrase("사이트와 같아요 ({code})", "The site's ({code})")
  package static let send = Phrase("파일 올리고 가져오기", "Send and import")
  package static let missing = Phrase("파일을 선택해 주세요.", "Choose a file.")
  package static let emptyFile = Phrase("파일이 비어 있어요. 상품이 있는 파일을 선택해 주세요.", "The file is empty. Choose one with products in it.")
  package static let noRows = Phrase("파일에 상품이 한 행도 없어요. 첫 행 아래에 상품이 있는지 확인해 주세요.", "The file has no products. Check that there are rows below the first one.")
  package static let someBad = Phrase(
    "올바른 행은 모두 들어갔어요. 빠진 행만 고쳐서 다시 올려 주세요.", "All good rows are in. Correct only those left out, and send them again.")
  package static let nothingDone = Phrase("아무것도 바뀌지 않았어요.", "Nothing was changed.")
  package static let partDone = Phrase(
    "그 앞의 {count}행을 읽어서 상품 {products}개가 들어갔어요. 고친 파일을 다시 올려도 같은 상품이 두 번 들어가지 않아요.",
    "The {count} [row before it was/rows before it were] read, and {products} [product is/products are] in. Send the corrected file again; no product comes in twice.")
  package static let noted = Phrase("비워 둔 칸", "Cells left out")
  package static let someNoted = Phrase(
    "상품은 모두 들어갔고, 읽지 못한 칸만 비워 두었어요. 보고서에서 확인해 주세요.", "Every product is in; only cells that could not be read were left out. See the report.")
  package static let latest = Phrase("지난 가져오기", "Earlier imports")
  package static let progress = Phrase("진행", "Progress")
  package static let waiting = Phrase("차례를 기다리고 있어요", "Waiting its turn")
  package static let running = Phrase("가져오는 중이에요", "Importing")
  package static let done = Phrase("다 가져왔어요", "Done")
  package static let doneBut = Phrase("{count}행을 빼고 가져왔어요", "Imported all but {count} [row/rows]")
  package static let doneEmpty = Phrase("상품이 없는 파일이에요", "No products in the file")
  package static let doneNone = Phrase("한 행도 가져오지 못했어요", "No row could be imported")
  package static let firstFaults = Phrase("빠진 행과 이유", "What was left out, and why")
  package static let firstFaultsOf = Phrase("처음 {shown}가지예요. 나머지는 보고서에 있어요.", "The first {shown}; the report has them all.")
  package static let row = Phrase("행", "Row")
  package static let column = Phrase("열", "Column")
  package static let why = Phrase("이유", "Reason")
  package static let cellOnly = Phrase("이 칸만 비웠어요.", "Only this cell was left out.")
  package static let refused = Phrase("가져오지 못했어요", "Could not be imported")
  package static let rows = Phrase("읽은 행", "Rows")
  package static let taken = Phrase("가져온 행", "Rows taken")
  package static let unchanged = Phrase("내용이 그대로인 상품", "Products as before")
  package static let products = Phrase("상품", "Products")
  package static let variants = Phrase("옵션", "Variants")
  package static let bad = Phrase("오류 행", "Rows with errors")
  package static let report = Phrase("오류 보고서 받기", "Download the error report")
  package static let toProducts = Phrase("상품 목록 보기", "See the products")
  package static let sentAt = Phrase("올린 날짜", "Sent")
}
