import Kernel
import Storage

/// Korea's public holidays of 2025 to 2030, substitute days included; from PyPI `holidays` 0.108 (MIT). Later years are estimates
/// until the government announces them; `SetHoliday` corrects them.
package enum KoreanHolidays {
  /// Makes those known that are not yet.
  package static func plant(in tx: Transaction) throws {
    for line in list.split(separator: "\n") {
      let parts = line.split(separator: "|").map(String.init)
      guard let day = Day(text: parts[0]) else { preconditionFailure("no day: \(line)") }
      try SetHoliday(country: "KR", day, Phrase(parts[1], parts[2])).run(in: tx)
    }
  }

  /// Day, name in Korean, name in English.
  static let list = """
    2025-01-01|신정연휴|New Year's Day
    2025-01-27|임시공휴일|Temporary holiday
    2025-01-28|설날 전날|Eve of Lunar New Year
    2025-01-29|설날|Lunar New Year
    2025-01-30|설날 다음날|Day after Lunar New Year
    2025-03-01|삼일절|Independence Movement Day
    2025-03-03|삼일절 대체 휴일|Substitute holiday for Independence Movement Day
    2025-05-05|부처님오신날; 어린이날|Buddha's Birthday; Children's Day
    2025-05-06|부처님오신날 대체 휴일; 어린이날 대체 휴일|Substitute holiday for Buddha's Birthday; Substitute holiday for Children's Day
    2025-06-03|대통령 선거일|Presidential election
    2025-06-06|현충일|Memorial Day
    2025-08-15|광복절|Liberation Day
    2025-10-03|개천절|National Foundation Day
    2025-10-05|추석 전날|Eve of Chuseok
    2025-10-06|추석|Chuseok
    2025-10-07|추석 다음날|Day after Chuseok
    2025-10-08|추석 대체 휴일|Substitute holiday for Chuseok
    2025-10-09|한글날|Hangul Day
    2025-12-25|기독탄신일|Christmas Day
    2026-01-01|신정연휴|New Year's Day
    2026-02-16|설날 전날|Eve of Lunar New Year
    2026-02-17|설날|Lunar New Year
    2026-02-18|설날 다음날|Day after Lunar New Year
    2026-03-01|삼일절|Independence Movement Day
    2026-03-02|삼일절 대체 휴일|Substitute holiday for Independence Movement Day
    2026-05-01|노동절|Labour Day
    2026-05-05|어린이날|Children's Day
    2026-05-24|부처님오신날|Buddha's Birthday
    2026-05-25|부처님오신날 대체 휴일|Substitute holiday for Buddha's Birthday
    2026-06-03|지방선거일|Local elections
    2026-06-06|현충일|Memorial Day
    2026-07-17|제헌절|Constitution Day
    2026-08-15|광복절|Liberation Day
    2026-08-17|광복절 대체 휴일|Substitute holiday for Liberation Day
    2026-09-24|추석 전날|Eve of Chuseok
    2026-09-25|추석|Chuseok
    2026-09-26|추석 다음날|Day after Chuseok
    2026-10-03|개천절|National Foundation Day
    2026-10-05|개천절 대체 휴일|Substitute holiday for National Foundation Day
    2026-10-09|한글날|Hangul Day
    2026-12-25|기독탄신일|Christmas Day
    2027-01-01|신정연휴|New Year's Day
    2027-02-06|설날 전날|Eve of Lunar New Year
    2027-02-07|설날|Lunar New Year
    2027-02-08|설날 다음날|Day after Lunar New Year
    2027-02-09|설날 대체 휴일|Substitute holiday for Lunar New Year
    2027-03-01|삼일절|Independence Movement Day
    2027-05-01|노동절|Labour Day
    2027-05-03|노동절 대체 휴일|Substitute holiday for Labour Day
    2027-05-05|어린이날|Children's Day
    2027-05-13|부처님오신날|Buddha's Birthday
    2027-06-06|현충일|Memorial Day
    2027-07-17|제헌절|Constitution Day
    2027-07-19|제헌절 대체 휴일|Substitute holiday for Constitution Day
    2027-08-15|광복절|Liberation Day
    2027-08-16|광복절 대체 휴일|Substitute holiday for Liberation Day
    2027-09-14|추석 전날|Eve of Chuseok
    2027-09-15|추석|Chuseok
    2027-09-16|추석 다음날|Day after Chuseok
    2027-10-03|개천절|National Foundation Day
    2027-10-04|개천절 대체 휴일|Substitute holiday for National Foundation Day
    2027-10-09|한글날|Hangul Day
    2027-10-11|한글날 대체 휴일|Substitute holiday for Hangul Day
    2027-12-25|기독탄신일|Christmas Day
    2027-12-27|기독탄신일 대체 휴일|Substitute holiday for Christmas Day
    2028-01-01|신정연휴|New Year's Day
    2028-01-26|설날 전날|Eve of Lunar New Year
    2028-01-27|설날|Lunar New Year
    2028-01-28|설날 다음날|Day after Lunar New Year
    2028-03-01|삼일절|Independence Movement Day
    2028-04-12|국회의원 선거일|General election
    2028-05-01|노동절|Labour Day
    2028-05-02|부처님오신날|Buddha's Birthday
    2028-05-05|어린이날|Children's Day
    2028-06-06|현충일|Memorial Day
    2028-07-17|제헌절|Constitution Day
    2028-08-15|광복절|Liberation Day
    2028-10-02|추석 전날|Eve of Chuseok
    2028-10-03|개천절; 추석|National Foundation Day; Chuseok
    2028-10-04|추석 다음날|Day after Chuseok
    2028-10-05|추석 대체 휴일|Substitute holiday for Chuseok
    2028-10-09|한글날|Hangul Day
    2028-12-25|기독탄신일|Christmas Day
    2029-01-01|신정연휴|New Year's Day
    2029-02-12|설날 전날|Eve of Lunar New Year
    2029-02-13|설날|Lunar New Year
    2029-02-14|설날 다음날|Day after Lunar New Year
    2029-03-01|삼일절|Independence Movement Day
    2029-05-01|노동절|Labour Day
    2029-05-05|어린이날|Children's Day
    2029-05-07|어린이날 대체 휴일|Substitute holiday for Children's Day
    2029-05-20|부처님오신날|Buddha's Birthday
    2029-05-21|부처님오신날 대체 휴일|Substitute holiday for Buddha's Birthday
    2029-06-06|현충일|Memorial Day
    2029-07-17|제헌절|Constitution Day
    2029-08-15|광복절|Liberation Day
    2029-09-21|추석 전날|Eve of Chuseok
    2029-09-22|추석|Chuseok
    2029-09-23|추석 다음날|Day after Chuseok
    2029-09-24|추석 대체 휴일|Substitute holiday for Chuseok
    2029-10-03|개천절|National Foundation Day
    2029-10-09|한글날|Hangul Day
    2029-12-25|기독탄신일|Christmas Day
    2030-01-01|신정연휴|New Year's Day
    2030-02-02|설날 전날|Eve of Lunar New Year
    2030-02-03|설날|Lunar New Year
    2030-02-04|설날 다음날|Day after Lunar New Year
    2030-02-05|설날 대체 휴일|Substitute holiday for Lunar New Year
    2030-03-01|삼일절|Independence Movement Day
    2030-04-03|대통령 선거일|Presidential election
    2030-05-01|노동절|Labour Day
    2030-05-05|어린이날|Children's Day
    2030-05-06|어린이날 대체 휴일|Substitute holiday for Children's Day
    2030-05-09|부처님오신날|Buddha's Birthday
    2030-06-06|현충일|Memorial Day
    2030-06-12|지방선거일|Local elections
    2030-07-17|제헌절|Constitution Day
    2030-08-15|광복절|Liberation Day
    2030-09-11|추석 전날|Eve of Chuseok
    2030-09-12|추석|Chuseok
    2030-09-13|추석 다음날|Day after Chuseok
    2030-10-03|개천절|National Foundation Day
    2030-10-09|한글날|Hangul Day
    2030-12-25|기독탄신일|Christmas Day
    """
}
