/// Kinds of places that people look for, written as the kinds of things are (`KnownThings`).
enum KnownHouses {
  static let text = """
    식당 음식점 맛집 레스토랑 restaurant
    카페 커피숍 cafe
    빵집 베이커리 bakery
    약국 pharmacy
    서점 책방 bookstore
    미용실 헤어샵 hair_salon
    화장실 restroom
    """
}
