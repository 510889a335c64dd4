import Kernel

/// The words of finding and choosing.
package enum ShopPhrases {
  // Home
  package static let homeTitle = Phrase("{site} · 온라인에서 고르고 가까운 매장에서 받아요", "{site} · Choose online, pick up nearby")
  package static let homeLead = Phrase(
    "온라인에서 고르고, 가까운 매장에서 오늘 받아 가세요. 집으로 받아도 좋아요.", "Choose online and pick it up in a store near you today, or get it delivered.")
  package static let ways = Phrase("바로 가기", "Shortcuts")
  package static let wayToday = Phrase("오늘 수령", "Pick up today")
  package static let wayEat = Phrase("영업 중인 식당", "Restaurants open now")
  package static let homeWay = Phrase("오늘 받을 수 있는 상품 보기", "See what you can pick up today")
  package static let collectToday = Phrase("오늘 매장에서 받을 수 있어요", "Ready for pickup today")
  package static let collectTomorrow = Phrase("내일 매장에서 받을 수 있어요", "Ready for pickup tomorrow")
  package static let collectTomorrowLead = Phrase("지금 주문하면 내일 매장이 문을 여는 대로 준비해 드려요.", "Order now; the store gets it ready when it opens.")
  package static let collectTodayLead = Phrase("지금 매장에 재고가 있는 상품이에요. 주문하면 바로 준비해 드려요.", "In stock in a store right now.")
  package static let popular = Phrase("지금 많이 찾아요", "Popular now")
  package static let newest = Phrase("새로 들어왔어요", "Just in")
  package static let cut = Phrase("가격이 내려갔어요", "Lower prices")

  package static let nearShut = Phrase("몰 둘러보기", "Malls")
  package static let near = Phrase("지금 갈 수 있는 몰", "Malls to visit")
  package static let nearLead = Phrase("문을 열었는지, 어떤 행사를 하는지 바로 볼 수 있어요.", "See at once whether they are open and what is on.")
  package static let offers = Phrase("진행 중인 행사", "Offers on now")

  // Keeping
  package static let kept = Phrase("찜했어요.", "Saved.")
  package static let letGo = Phrase("찜을 취소했어요.", "No longer saved.")
  package static let seeKept = Phrase("찜한 상품 보기", "View saved items")

  // Listing
  package static let categories = Phrase("카테고리", "Categories")
  package static let seeCategories = Phrase("카테고리 둘러보기", "See the categories")
  package static let allOf = Phrase("{name} 전체", "All {name}")
  package static let sort = Phrase("정렬", "Sort by")
  package static let sortPopular = Phrase("인기순", "Popular")
  package static let sortNewest = Phrase("최신순", "Newest")
  package static let sortPriceUp = Phrase("낮은 가격순", "Price, low first")
  package static let sortPriceDown = Phrase("높은 가격순", "Price, high first")
  package static let sortRating = Phrase("별점순", "Best rated")
  package static let sortRelevance = Phrase("정확도순", "Best match")
  package static let onlyInStock = Phrase("품절 제외", "In stock only")
  package static let sale = Phrase("할인", "Offers")
  package static let onlyOnSale = Phrase("할인 상품만", "On sale only")
  package static let show = Phrase("보기", "Show")
  package static let filters = Phrase("필터", "Filters")
  package static let showCount = Phrase("{count}개 상품 보기", "Show {count} [item/items]")
  package static let showNone = Phrase("조건에 맞는 상품이 없어요", "No items match")
  package static let activeFilters = Phrase("적용한 필터", "Filters in use")
  package static let clearFilters = Phrase("전체 해제", "Clear all")
  package static let price = Phrase("가격", "Price")
  package static let upTo = Phrase("{price} 미만", "under {price}")
  package static let from = Phrase("{price} 이상", "{price} and up")
  package static let stock = Phrase("재고", "Stock")
  package static let emptyListTitle = Phrase("아직 이곳에 상품이 없어요", "Nothing here yet")
  package static let emptyListWords = Phrase("다른 카테고리를 둘러보거나 찾는 것을 검색해 보세요.", "Look in another category, or search for what you want.")
  package static let lookAround = Phrase("홈에서 둘러보기", "Browse")
  package static let brandGoods = Phrase("{brand} 상품", "From {brand}")

  // Search
  package static let searchTitle = Phrase("‘{words}’ 검색 결과", "Results for “{words}”")
  package static let searchAll = Phrase("상품 찾기", "Find products")
  package static let nothingTitle = Phrase("‘{words}’ 검색 결과가 없어요", "No results for “{words}”")
  /// Where no words were searched for.
  package static let nothingHere = Phrase("조건에 맞는 상품이 없어요", "No items match")
  package static let nothingNear = Phrase("{place}에서 {km}km 안에는 오늘 받을 수 있는 상품이 없어요", "Nothing to pick up today within {km} km of {place}")
  package static let nothingNearWords = Phrase("더 먼 매장까지 찾아보거나, 집으로 배송되는 상품을 둘러보세요.", "Look in stores farther away, or have it delivered.")
  package static let nothingWide = Phrase("집으로 배송되는 상품을 둘러보거나 다른 지역을 골라 보세요.", "Have it delivered, or choose another area.")
  package static let lookWider = Phrase("{km}km까지 넓혀서 보기", "Look within {km} km")
  package static let alsoSent = Phrase("배송되는 상품 모두 보기", "See everything that is delivered")
  package static let nothingWords = Phrase(
    "검색어를 줄이거나 바꿔 보세요. 초성(ㅅㅂ)이나 영어로도 찾을 수 있어요.", "Try fewer or other words; Korean, English and initial consonants all work.")
  package static let nothingFilters = Phrase("고른 조건에 맞는 상품이 없어요. 조건을 삭제하고 다시 찾아보세요.", "No results with these filters. Clear them and look again.")
  package static let nothingWished = Phrase("검색어에 담긴 조건 때문에 상품이 없을 수 있어요. 조건을 삭제하고 다시 찾아보세요.", "Your words also narrow the search. Remove that and look again.")
  package static let includeAgain = Phrase("{words} 포함해서 찾기", "Search with {words}")
  package static let tryThese = Phrase("이런 상품은 어때요?", "You may like these")

  // Product
  package static let missingTitle = Phrase("이 상품은 지금 볼 수 없어요", "This product is not here")
  package static let choose = Phrase("{option} 고르기", "Choose {option}")
  package static let chosen = Phrase("{option}: {choice}", "{option}: {choice}")
  package static let chooseFirst = Phrase("{option}[을/를] 선택해 주세요", "Select {option}")
  package static let addToCart = Phrase("장바구니에 담기", "Add to cart")
  package static let buyNow = Phrase("바로 주문하기", "Order now")
  package static let soldOutHere = Phrase("모두 팔렸어요", "Sold out")
  package static let soldOutWords = Phrase("이 상품은 모두 팔렸어요. 비슷한 상품을 둘러보세요.", "This is sold out. Have a look at similar items.")
  package static let similar = Phrase("비슷한 상품 보기", "See similar items")
  package static let collect = Phrase("매장 수령", "Pick up in store")
  package static let collectStores = Phrase("수령할 수 있는 매장", "Stores where you can pick up")
  package static let collectCount = Phrase("매장 {count}곳에서 오늘 받을 수 있어요 · 무료", "Pick up today in {count} [store/stores] · free")
  package static let collectCountTomorrow = Phrase("매장 {count}곳에서 내일 받을 수 있어요 · 무료", "Pick up tomorrow in {count} [store/stores] · free")
  package static let collectCountLater = Phrase("매장 {count}곳에서 받을 수 있어요 · 무료", "Pick up in {count} [store/stores] · free")
  package static let collectNear = Phrase("가까운 매장 {count}곳에서 오늘 받을 수 있어요 · 무료", "Pick up today in {count} [store/stores] near you · free")
  package static let collectNearTomorrow = Phrase("가까운 매장 {count}곳에서 내일 받을 수 있어요 · 무료", "Pick up tomorrow in {count} [store/stores] near you · free")
  package static let collectNearLater = Phrase("가까운 매장 {count}곳에서 받을 수 있어요 · 무료", "Pick up in {count} [store/stores] near you · free")
  package static let collectElsewhere = Phrase("가까운 매장에는 없어요 · 다른 지역 매장 {count}곳에 있어요", "Not in stores near you; {count} [store elsewhere has/stores elsewhere have] it")
  package static let elsewhere = Phrase("그 밖의 매장", "Other stores")
  package static let collectNone = Phrase("지금 수령할 수 있는 매장이 없어요", "No store has it right now")
  package static let deliver = Phrase("배송", "Delivery")
  package static let deliverBetween = Phrase("{from} ~ {to} 도착 예정", "Arrives {from} – {to}")
  package static let deliverFree = Phrase("무료 배송", "Free delivery")
  package static let deliverFee = Phrase("배송비 {fee}", "Delivery {fee}")
  package static let deliverFreeFrom = Phrase("{price} 이상 무료", "free from {price}")
  package static let deliverNone = Phrase("지금은 배송할 수 없어요", "Cannot be delivered now")
  package static let deliverNot = Phrase("이 상품은 매장에서만 받을 수 있어요", "Store pickup only")
  package static let goods = Phrase("상품 목록", "Products")
  package static let pictureToCome = Phrase("사진을 준비하고 있어요.", "A picture is being prepared.")
  package static let notice = Phrase("상품 정보 제공 고시", "Product information required by law")
  package static let noticeAsk = Phrase("판매자에게 문의해 주세요", "Please ask the seller")
  package static let about = Phrase("상품 설명", "About this product")
  package static let details = Phrase("상품 정보", "Details")
  package static let sellerAndTerms = Phrase("판매자와 거래 조건", "Seller and terms")
  package static let reviews = Phrase("후기", "Reviews")
  package static let alike = Phrase("비슷한 상품", "More like this")
  package static let brandLink = Phrase("{brand} 상품 더 보기", "More from {brand}")
  package static let left = Phrase("{count}개 남음", "{count} left")
  package static let pieces = Phrase("{count}개", "{count}")

  // Seller and law
  package static let seller = Phrase("판매자", "Seller")
  package static let sellerFacts = Phrase("판매자 정보", "Seller's details")
  package static let sellerUnsaid = Phrase("판매자 정보 준비 중", "Seller's details to follow")
  package static let representative = Phrase("대표자", "Representative")
  package static let registration = Phrase("사업자등록번호", "Business registration")
  package static let licence = Phrase("통신판매업 신고", "Mail-order licence")
  package static let address = Phrase("사업장 주소", "Address")
  package static let contact = Phrase("연락처", "Contact")
  package static let escrow = Phrase("구매 안전", "Payment protection")
  package static let withdrawal = Phrase("청약 철회", "Withdrawal")
  package static let withdrawalStandard = Phrase(
    "받은 날부터 {days}일 안에 이유 없이 반품할 수 있어요.", "Return it within {days} days of receipt without giving a reason.")
  /// 전자상거래법 17조 3항: goods of every kind.
  package static let withdrawalFaulty = Phrase(
    "상품에 문제가 있거나 설명과 다르면 받은 날부터 3개월 안, 그 사실을 안 날 또는 알 수 있었던 날부터 30일 안에 반품할 수 있어요.",
    "If it is faulty or not as described, return it within 3 months of receipt and 30 days of the day on which you noticed or could have noticed.")
  package static let withdrawalPerishable = Phrase(
    "상하기 쉬운 식품이라 단순 변심으로는 반품할 수 없어요.", "Fresh food cannot be returned for a change of mind.")
  package static let withdrawalMade = Phrase(
    "주문을 받아 만드는 상품이라 만들기 시작하면 단순 변심으로는 반품할 수 없어요.", "Made to order: once work has begun it cannot be returned for a change of mind.")
  package static let withdrawalSealed = Phrase(
    "포장을 뜯으면 단순 변심으로는 반품할 수 없어요.", "Once the seal is broken it cannot be returned for a change of mind.")
  package static let withdrawalDigital = Phrase(
    "내려받거나 보기 시작하면 단순 변심으로는 철회할 수 없어요.", "Once the download or viewing has begun it cannot be withdrawn for a change of mind.")
  package static let returnCost = Phrase("반품 배송비", "Return delivery")
  package static let returnSent = Phrase("단순 변심은 고객 부담, 상품에 문제가 있으면 판매자 부담이에요.", "You pay for a change of mind; the seller pays if the item is faulty.")
  package static let returnOnlyFaulty = Phrase("상품에 문제가 있을 때의 반품 배송비는 판매자 부담이에요.", "The seller pays for sending back an item that is faulty.")
  package static let returnFetched = Phrase(
    "단순 변심은 {amount}[을/를] 환불 금액에서 빼고, 상품에 문제가 있으면 판매자 부담이에요.",
    "For a change of mind {amount} is taken off the refund; the seller pays if the item is faulty.")
  package static let refundSoon = Phrase("환불은 상품을 돌려받은 날부터 {days}영업일 안에 결제한 수단으로 해 드려요.", "Refunds go back to the way you paid within {days} business days.")
}
