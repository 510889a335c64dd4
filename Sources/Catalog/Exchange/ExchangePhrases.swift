import Kernel

/// The words of import and export.
enum ExchangePhrases {
  static let unreadable = Phrase("파일 {path}[을/를] 읽을 수 없어요: {why}", "The file {path} cannot be read: {why}")
  static let unwritable = Phrase("파일 {path}[을/를] 쓸 수 없어요: {why}", "The file {path} cannot be written: {why}")
  static let noReport = Phrase(
    "{path}에 다른 파일이 있어서 결과를 쓸 수 없어요. 아무것도 바꾸지 않았어요. 다른 이름을 정해 주세요.",
    "{path} is there already and is no report of an import; nothing was changed. Name another file for the report.")
  static let notUTF8 = Phrase(
    "{line}번째 행의 글자를 읽을 수 없어요. 파일이 UTF-8이 아닌 것 같아요. UTF-8로 다시 저장해 주세요.",
    "The letters in line {line} cannot be read; the file does not seem to be UTF-8. Save it as UTF-8 and try again.")
  static let empty = Phrase("파일이 비어 있어요.", "The file is empty.")
  static let unknownFormat = Phrase(
    "어떤 형식의 파일인지 알 수 없어요. Shopify, WooCommerce, 카페24, 스마트스토어의 상품 CSV나 Google Merchant 피드(XML, TSV)를 올려 주세요. 엑셀 파일은 CSV로 저장해 올려 주세요.",
    "This kind of file is not known. Give a product CSV of Shopify, WooCommerce, Cafe24 or Smartstore, or a Google Merchant feed (XML or TSV). Save a spreadsheet as CSV first.")
  static let excelFile = Phrase(
    "엑셀 파일이나 압축 파일은 읽을 수 없어요. 엑셀에서 ‘다른 이름으로 저장’을 누르고 파일 형식을 ‘CSV UTF-8(쉼표로 분리)’로 고른 뒤 그 파일을 올려 주세요.",
    "Excel files and archives cannot be read. In Excel choose Save As, then CSV UTF-8 (comma delimited), and send that file.")
  static let spreadsheetError = Phrase(
    "엑셀 오류 값 ‘{text}’[이/가] 있어서 이 상품을 넣지 않았어요. 엑셀에서 값을 고친 뒤 다시 올려 주세요.",
    "The spreadsheet says \"{text}\" here, so the product was left out. Correct the cell and send the file again.")
  static let sumRow = Phrase("‘{text}’ 행은 상품이 아니라서 넣지 않았어요.", "\"{text}\" is a line of sums and no product, so it was left out.")
  static let columnsMissing = Phrase("첫 행에 꼭 필요한 열이 없어요: {names}", "Missing in the first line: {names}.")
  static let brokenXML = Phrase(
    "XML이 {line}번째 행에서 깨졌어요. 파일이 끝까지 저장되었는지, 태그가 모두 닫혔는지 확인해 주세요.",
    "The XML is broken in line {line}. Check that the file was saved to its end and that every tag is closed.")
  static let xmlEntities = Phrase("XML에 DTD나 엔티티 선언이 있어 받을 수 없어요. 선언을 지우고 다시 올려 주세요.", "XML with a DTD or entity declarations is not accepted. Remove them and try again.")
  static let changedMeanwhile = Phrase("가져오는 동안 파일이 바뀌었어요. 다시 시작해 주세요.", "The file changed while it was imported. Start again.")
  static let runsAlready = Phrase("같은 파일을 이미 가져오고 있어요.", "The same file is being imported already.")
  static let strictlyRefused = Phrase("{count}곳이 잘못되어 아무것도 가져오지 않았어요. 보고서를 확인해 주세요.", "{count} [fault was/faults were] found, so nothing was imported. See the report.")
  static let unclosedQuote = Phrase("이 행에서 연 따옴표가 닫히지 않았어요.", "A quote that is opened in this row is not closed.")
  static let unclosedQuoteTook = Phrase(
    "이 행에서 연 따옴표가 닫히지 않아서 아래 {lost}행도 함께 빠졌어요. 따옴표를 닫고 다시 올려 주세요.",
    "A quote that is opened in this row is not closed, and {lost} [row/rows] below went with it. Close the quote and send the file again.")
  static let strayQuote = Phrase("따옴표 뒤에 다른 글자가 있어요.", "Text follows a closing quote.")
  static let rowTooLong = Phrase(
    "내용이 너무 길어서 이 상품 행을 넣지 않았어요. 한 행은 4MB까지 읽어요.", "This is too long, so the row was left out: a row may have at most 4 MB.")
  static let tooManyFields = Phrase(
    "이 행은 {has}칸이고 첫 행은 {wanted}칸이에요. 남는 칸을 지우거나 쉼표가 든 칸을 따옴표로 묶어 주세요.",
    "The row has {has} fields and the first line {wanted}. Remove what is too many, or put fields with a comma in quotes.")
  static let tooFewFields = Phrase(
    "이 행은 {has}칸이고 첫 행은 {wanted}칸이라서 ‘{column}’ 칸을 읽을 수 없어요.",
    "The row has {has} fields and the first line {wanted}, so \"{column}\" cannot be read.")
  static let fieldsBeyond = Phrase("칸이 너무 많아요 (최대 {most}칸).", "The row has too many fields (at most {most}).")
  static let optionTwice = Phrase(
    "옵션 이름 ‘{name}’[이/가] 한 상품에 두 번 있어요. 손님이 구별할 수 있게 이름을 다르게 바꿔 주세요.",
    "Two options of this product are both called \"{name}\". Give them different names, so that shoppers can tell them apart.")
  static let rowNotUTF8 = Phrase(
    "읽을 수 없는 글자가 있어요. 파일을 UTF-8이나 CP949(EUC-KR)로 저장해 주세요.", "Some letters cannot be read. Save the file as UTF-8, or as CP949 (EUC-KR).")
  static let notAvailability = Phrase(
    "‘{text}’ 대신 in_stock, out_of_stock, preorder, backorder 중 하나를 입력해 주세요.", "Write in_stock, out_of_stock, preorder or backorder instead of \"{text}\".")
  static let idTwice = Phrase("ID {id}[이/가] 두 번 나와요.", "The id {id} appears twice.")
  static let seenAbove = Phrase(
    "상품 {handle}의 같은 품목이 파일 위쪽에 이미 있어서 이 행은 넣지 않았어요.", "The same variant of {handle} stands further up in the file, so this row was left out.")
  static let firstRowBad = Phrase(
    "상품의 첫 행이 잘못되어 이 행도 넣지 않았어요. 첫 행을 고쳐 주세요.", "The first row of this product is wrong, so this row was left out too. Correct the first row.")
  static let notPeriod = Phrase(
    "기간 ‘{text}’[을/를] 읽을 수 없어요. 2026-11-01T00:00+0900/2026-11-30T23:59+0900처럼 입력해 주세요.",
    "The period \"{text}\" cannot be read. Write it like 2026-11-01T00:00+0900/2026-11-30T23:59+0900.")
  static let missing = Phrase("‘{column}’ 칸이 비어 있어요.", "\"{column}\" is empty.")
  static let columnTwice = Phrase(
    "열 ‘{name}’[이/가] 두 번 있어서 어느 것을 읽을지 알 수 없어요. 하나만 남기고 다시 올려 주세요.",
    "The column \"{name}\" stands there twice, so it is unclear which one to read. Keep one of them and send the file again.")
  static let sheetLacks = Phrase(
    "{title} 상품 파일인데 꼭 필요한 열이 없어요: {names}. 열을 모두 골라 다시 내보내 주세요.",
    "This is a product file of {title}. Missing in it: {names}. Export it again with all its columns.")
  static let otherSheet = Phrase(
    "{platform} 상품 파일이에요. 이 형식은 아직 읽지 못해요. {way}", "This is a product file of {platform}, which is not read here yet. {way}")
  static let ownList = Phrase(
    "직접 만든 상품 목록 같아요. 열 이름을 바꾸고({names}), 상품마다 다른 코드를 적은 Handle 열을 더해서 올려 주세요. 상품을 하나 등록하고 내보낸 파일을 양식으로 써도 돼요.",
    "This looks like a list of your own. Rename its columns ({names}), add a column Handle with a code of its own for each product, and send it again. A file that is exported here can serve as a template.")
  static let foreignCurrency = Phrase(
    "이 사이트는 {wanted}[으로/로] 팔아요. {said} 금액은 받을 수 없으니 {wanted} 금액으로 바꾼 파일을 올려 주세요.",
    "This site sells in {wanted}. Amounts in {said} are not taken; send a file with amounts in {wanted}.")
  static let currencyUnclear = Phrase(
    "금액에 소수점 아래가 있거나 값이 너무 작아서({line}번째 행: {text}) {currency} 금액이 아닌 것 같아요. 파일의 통화를 골라 다시 올려 주세요.",
    "Amounts have decimals or are very small (line {line}: {text}), so they do not seem to be in {currency}. Say the currency of the file and send it again.")
  static let twoValues = Phrase("금액이 두 개 있어서 어느 것을 읽을지 알 수 없어요.", "There are two amounts, so it is unclear which one to read.")
  static let tooManyMarks = Phrase("글자 하나에 기호가 너무 많이 붙어 있어요.", "A letter carries too many marks.")
  static let markup = Phrase("‘{text}’의 HTML 표시를 지우고 ‘{plain}’[으로/로] 넣었어요.", "\"{text}\" is written as HTML; it came in as \"{plain}\".")
  static let optionRenamed = Phrase(
    "상품의 첫 행에서 ‘{first}’인 옵션이 이 행에서는 ‘{text}’[이에요/예요]. 어느 옵션의 값인지 알 수 없어서 이 행을 넣지 않았어요. 한 상품의 옵션 이름은 같아야 해요.",
    "The option that the product's first row calls \"{first}\" is called \"{text}\" here, so it is unclear whose value this is and the row was left out. Call an option the same in all rows of a product.")
  static let belowNothing = Phrase(
    "재고가 {text}개라고 적혀 있어서 0개로 넣었어요. 다른 쇼핑몰에서 있는 것보다 많이 판 주문이 있는지 확인해 주세요.",
    "The stock is {text}, so it came in as 0. Check whether the other shop sold more than there was.")
  static let tooLong = Phrase("너무 길어요 (최대 {most}자).", "This is too long (at most {most} characters).")
  static let cut = Phrase("너무 길어서 앞의 {most}자까지만 넣었어요.", "Too long: only the first {most} characters were taken.")
  static let blankChoice = Phrase("옵션 값이 비어 있어서 고를 수 없는 품목이에요. 값을 입력해 주세요.", "The option's value is empty, so nobody could choose this variant. Fill it in.")
  static let tooManyChoices = Phrase("옵션 하나에 값을 {most}개까지 둘 수 있어요.", "An option may have at most {most} values.")
  static let tooManyPieces = Phrase("재고 {text}[은/는] 너무 많아요 (최대 {most}개).", "A stock of {text} is too much (at most {most}).")
  static let notPicture = Phrase("그림 주소 ‘{text}’[을/를] 읽을 수 없어서 그림만 뺐어요.", "The picture's address \"{text}\" cannot be read; only the picture was left out.")
  static let tooManyPictures = Phrase("그림은 {most}장까지 넣을 수 있어서 나머지를 뺐어요.", "A product may have {most} pictures; the others were left out.")
  static let notWeight = Phrase("무게 ‘{text}’[을/를] 읽을 수 없어서 무게만 뺐어요.", "The weight \"{text}\" cannot be read; only the weight was left out.")
  static let rounded = Phrase("무게 ‘{text}’[을/를] {to}g으로 반올림했어요.", "The weight \"{text}\" was rounded to {to} g.")
  static let wasNotHigher = Phrase("할인 전 가격 {text}[이/가] 판매가보다 높지 않아서 뺐어요.", "The former price {text} is not higher than the price, so it was left out.")
  static let saleNotLower = Phrase("할인가 {text}[이/가] 정가보다 낮지 않아서 정가로 넣었어요.", "The sale price {text} is not lower than the price, so the price was taken.")
  static let notKind = Phrase(
    "‘{text}’ 종류의 상품은 팔 수 없어서 넣지 않았어요. 단순 상품(simple)이나 옵션 상품(variable)만 받아요.",
    "Products of the kind \"{text}\" are not sold here; only simple and variable ones are taken.")
  static let noVariations = Phrase("옵션 상품인데 파일에 품목(variation) 행이 없어요. 품목도 함께 내보내 주세요.", "This product has variations, but none stand in the file. Export them too.")
  static let noParent = Phrase("상위 상품 ‘{text}’[이/가] 파일에 없어요. 상위 상품도 함께 내보내 주세요.", "The parent product \"{text}\" is not in the file. Export it too.")
  static let hidden = Phrase("목록에서 숨긴 상품이라 작성 중 상태로 넣었어요.", "The product was hidden from the catalogue, so it was taken as a draft.")
  static let switchedOff = Phrase("판매하지 않는 품목이라 넣지 않았어요.", "This variation is switched off, so it was left out.")
  static let uncounted = Phrase(
    "다른 쇼핑몰에서는 재고를 세지 않거나 없어도 파는 상품이에요. 여기서는 있는 수량만큼 팔 수 있으니 재고를 입력해 주세요.",
    "The other shop sells this without counting it, or beyond what it has. Here it is sold by the pieces on hand: please enter how many there are.")
  static let beyondStock = Phrase(
    "다른 쇼핑몰에서는 재고가 없어도 주문을 받는 상품이에요(예약·이월 주문). 여기서는 있는 수량까지만 팔아요.",
    "The other shop takes orders for this beyond what it has (backorders). Here only the pieces on hand are sold.")
  static let unread = Phrase(
    "이 파일에서 다음 열은 담을 곳이 없어서 가져오지 않았어요: {columns}",
    "These columns of the file have no place here and were not taken over: {columns}")
  static let typedOptions = Phrase(
    "구매자가 직접 입력하는 옵션 ‘{text}’[은/는] 여기서 받지 않아서 뺐어요.", "The option \"{text}\", which buyers type themselves, is not taken here and was left out.")
  static let onlyFirst = Phrase("여러 개 가운데 첫 번째인 ‘{text}’만 넣었어요.", "Of several only the first, \"{text}\", was taken.")
  static let lostPicture = Phrase(
    "설명에 있는 그림 ‘{text}’[은/는] 전체 주소(https://…)가 아니라서 찾을 수 없어요. 그림만 뺐어요.",
    "The picture \"{text}\" in the description has no whole address (https://…) and cannot be found; only the picture was left out.")
  static let xmlCharacter = Phrase(
    "XML {line}번째 행에 쓸 수 없는 글자(&#0; 같은 제어 문자)가 있어요. 그 글자를 지우고 다시 올려 주세요.",
    "Line {line} holds a character that XML does not allow (a control character such as &#0;). Remove it and send the file again.")
  static let linksNeedAddress = Phrase(
    "Google 피드에는 상품마다 전체 주소가 있어야 해요. 사이트 주소(--base-url)를 정한 뒤 다시 내보내 주세요.",
    "A Google feed needs whole addresses of its goods. Set the site's address (--base-url) and export again.")
  static let picturesNeedAddress = Phrase(
    "올린 사진의 주소가 파일에 들어가야 해요. 사이트 주소(--base-url)를 정한 뒤 다시 내보내 주세요.",
    "The file must say where the uploaded pictures are. Set the site's address (--base-url) and export again.")
  static let noFeed = Phrase(
    "이 XML 파일에는 상품(item, entry)이 없어요. Google Merchant 피드(RSS 2.0이나 Atom)를 올려 주세요.",
    "There are no products (item or entry) in this XML file. Give a Google Merchant feed (RSS 2.0 or Atom).")
  static let lostVideo = Phrase("설명에 있는 동영상 ‘{text}’[은/는] 넣을 수 없어서 뺐어요.", "The video \"{text}\" in the description cannot be shown here and was left out.")
  static let sharedStock = Phrase(
    "재고 {text}개를 여러 품목이 함께 써서 수량을 나누지 않았어요. 품목마다 재고를 확인해 주세요.",
    "Several variants share a stock of {text}, so it was not divided. Check the stock of each.")
  static let notSaid = Phrase("‘{text}’[을/를] 읽을 수 없어서 이 칸만 뺐어요.", "\"{text}\" cannot be read; only this cell was left out.")
  static let notMoment = Phrase("날짜 ‘{text}’[을/를] 읽을 수 없어서 할인가를 뺐어요.", "The date \"{text}\" cannot be read, so the sale price was left out.")
  static let noStockColumn = Phrase(
    "이 파일에는 재고 열이 없어서 상품을 재고 없이 넣었어요. 재고 화면에서 수량을 입력해 주세요.",
    "This file has no column of stock, so its products came without any. Enter how many there are on the stock page.")
  static let free = Phrase(
    "판매가가 0원이라서 새 상품은 작성 중 상태로 넣었어요. 가격을 확인한 뒤 판매를 시작해 주세요.",
    "The price is nought, so a new product was taken as a draft. Check the price before it goes on sale.")
  static let freeKnown = Phrase(
    "판매가가 0원이에요. 아직 판매하지 않는 상품이니 판매를 시작하기 전에 가격을 확인해 주세요.",
    "The price is nought. The product is not on sale; check the price before it goes on sale.")
  static let freeOnSale = Phrase(
    "판매가가 0원이에요. 판매 중인 상품이니 가격을 확인해 주세요.", "The price is nought and the product is on sale. Please check it.")
  static let unbooked = Phrase(
    "상품 {count}개는 파일에 수량이 있지만 재고를 넣을 지점을 고르지 않아서 재고를 바꾸지 않았어요. 지점을 골라 같은 파일을 다시 올리면 재고가 들어가요.",
    "{count} [product has/products have] pieces in the file, but no location was chosen for them, so stock was not changed. Choose one and send the same file again to take them.")
  static let retired = Phrase(
    "상품의 옵션이 바뀌어서 지금 옵션에 맞지 않는 예전 옵션 {count}개는 판매를 멈췄어요. 남은 재고는 재고 화면에서 확인해 주세요.",
    "The product's options changed: {count} earlier variants that no longer fit went off sale. Please look at what is left of them in stock.")
  static let unnamedKept = Phrase(
    "파일에 있는 상품의 옵션 가운데 {count}개는 파일에 없어요. 팔던 그대로 두었어요. 판매를 멈추려면 ‘파일에 없는 옵션은 판매 멈추기’를 선택하고 같은 파일을 다시 올려 주세요.",
    "{count} [variant/variants] of the products in the file are not in it and stayed as they were. To take them off sale, send the same file again with that choice.")
  static let unnamedGone = Phrase(
    "파일에 있는 상품의 옵션 가운데 파일에 없는 {count}개는 판매를 멈췄어요. 남은 재고는 재고 화면에서 확인해 주세요.",
    "{count} [variant/variants] of the products in the file are not in it and went off sale. Please look at what is left of them in stock.")
  static let priceKept = Phrase(
    "가격을 바꿀 권한이 없어 현재 가격을 그대로 두었어요. 나머지 내용은 가져왔어요.", "You may not change prices, so the price stayed as it was. Everything else came in.")
  static let priceWaits = Phrase(
    "가격을 정할 권한이 없어서 새 상품은 작성 중 상태로 넣었어요. 가격을 정할 수 있는 사람이 확인하면 판매할 수 있어요.",
    "You may not set prices, so the new product was taken as a draft. It can be sold once somebody who may set prices has checked it.")
  static let priceNotYours = Phrase(
    "가격을 정할 권한이 없어서 새 옵션은 넣지 않았어요. 가격을 정할 수 있는 사람에게 부탁해 주세요.",
    "You may not set prices, so the new variant was left out. Ask somebody who may set prices to add it.")
  static let stockKept = Phrase(
    "수량 {said}개는 지난번에 가져온 수량과 같아서 현재 재고를 그대로 두었어요(판매할 수 있는 수량 {free}개). 다르면 재고 화면에서 다시 세어 주세요.",
    "The file says {said} as it did last time, so the stock stayed as it is ({free} can be sold). If that is wrong, count again on the stock page.")
  static let stockCounted = Phrase(
    "파일의 수량 {said}개에서 이미 팔렸거나 주문에 잡힌 {taken}개를 빼고 {free}개를 판매할 수 있게 했어요.",
    "Of the {said} pieces in the file {taken} are sold or kept for orders, so {free} can be sold.")
  static let stockElsewhere = Phrase(
    "파일의 수량 {said}개는 모든 지점을 더한 수량으로 보고, 다른 지점에 있는 {elsewhere}개를 빼서 이 지점에서 {free}개를 판매할 수 있게 했어요. 이 지점만의 수량이라면 재고 화면에서 고쳐 주세요.",
    "The {said} pieces in the file were taken as those of all locations: {elsewhere} stand at others, so {free} can be sold here. If they are this location's alone, correct it on the stock page.")
  static let soldOut = Phrase(
    "다른 쇼핑몰에서 품절로 표시한 상품이라 수량 {text}개 대신 0개로 넣었어요. 팔 수 있다면 재고 화면에서 수량을 입력해 주세요.",
    "The other shop calls this sold out, so it came with no pieces instead of {text}. If it can be sold, enter how many there are on the stock page.")
  static let adultsOnly = Phrase(
    "성인만 살 수 있는 상품이에요. 여기서는 구매자의 나이를 확인하지 않아서 작성 중 상태로 넣었어요.",
    "Only adults may buy this. Buyers' ages are not checked here, so it was taken as a draft.")
  static let unshipped = Phrase(
    "배송하지 않는 상품(이용권, 파일 등)이라서 새 상품은 작성 중 상태로 넣었어요. 여기서는 배송하거나 매장에서 받는 상품만 팔 수 있어요.",
    "Nothing is sent of this (a ticket, a file), so a new product was taken as a draft. Only goods that are delivered or collected are sold here.")
  static let unshippedOnSale = Phrase(
    "다른 쇼핑몰에서는 배송하지 않는 상품인데, 여기서는 배송 상품으로 팔고 있고 배송비를 받을 수 있어요. 계속 팔지 확인해 주세요.",
    "The other shop sends no parcel of this. Here it is on sale as goods to be delivered, perhaps with a delivery fee. Please check whether it should be.")
  static let sharedMark = Phrase(
    "SKU나 바코드 ‘{text}’[이/가] 여러 상품에 있어서 어느 상품인지 알 수 없어요. 한 상품에만 남긴 뒤 다시 가져와 주세요.",
    "The SKU or barcode \"{text}\" stands on several products, so it is not clear which one is meant. Leave it on one of them and import again.")
  static let notNoticeKind = Phrase(
    "‘{text}’[은/는] 상품정보제공고시의 품목이 아니라서 이 칸만 뺐어요.", "\"{text}\" is no kind of goods in the product information; only this cell was left out.")
  static let askPrice = Phrase("판매가 대신 문구를 보이는 상품이라 작성 중 상태로 넣었어요.", "Words stand in place of the price, so the product was taken as a draft.")
  static let optionSet = Phrase(
    "옵션세트 ‘{text}’의 값이 파일에 없어요. 옵션입력 칸에 {example}처럼 입력해 주세요.",
    "The values of the option set \"{text}\" are not in the file. Write them as options like {example}.")
  static let notOptions = Phrase(
    "옵션 ‘{text}’[을/를] 읽을 수 없어요. {example}처럼 입력해 주세요.",
    "The options \"{text}\" cannot be read. Write them like {example}.")
  static let unevenOptions = Phrase(
    "‘{text}’의 개수가 옵션과 맞지 않아요. 옵션명과 옵션값의 줄 수, 옵션가와 재고수량의 개수를 확인해 주세요.",
    "The number of entries in \"{text}\" does not fit the options. Check the lines of names and values and the counts of prices and stock.")
  static let notStored = Phrase("저장할 수 없는 값이 있어요.", "It holds a value that cannot be stored.")
  static let badGTIN = Phrase("바코드 ‘{text}’[은/는] 표준 바코드(GTIN)가 아니라서 바코드만 뺐어요.", "The barcode \"{text}\" is no GTIN; only the barcode was left out.")
  static let notStatus = Phrase(
    "‘{text}’[은/는] 모르는 상태라서 판매하지 않는 상품으로 두었어요.", "\"{text}\" is not a state that is known here. The product was kept as a draft.")
  static let notPublished = Phrase(
    "‘{text}’[으로/로]는 공개하는지 알 수 없어서 판매하지 않는 상품으로 두었어요. true 또는 false로 입력해 주세요.",
    "\"{text}\" does not say whether it is published; the product was kept as a draft. Write true or false.")
  static let reportLine = Phrase("행", "row")
  static let reportColumn = Phrase("열", "column")
}
