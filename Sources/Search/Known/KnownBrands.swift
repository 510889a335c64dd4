/// Brands that shoppers write in either script: one a line between bars, Korean names before `|`, Latin ones behind, several apart by commas.
/// A store that carries one of them under one name is found by every other.
enum KnownBrands {
  static let text = """
    나이키|nike / 아디다스|adidas / 아디다스 오리지널스|adidas originals / 뉴발란스|new balance / 푸마|puma / 리복|reebok / 아식스|asics / 미즈노|mizuno / 컨버스|converse / 반스|vans
    휠라,필라|fila / 르까프|lecaf / 프로스펙스|prospecs / 엄브로|umbro / 카파|kappa / 디아도라|diadora / 호카,호카오네오네|hoka,hoka one one / 온러닝,온|on running / 살로몬|salomon / 브룩스|brooks
    써코니|saucony / 언더아머|under armour / 조던,에어조던|jordan,air jordan / 스케쳐스|skechers / 크록스|crocs / 버켄스탁|birkenstock / 어그|ugg / 팀버랜드|timberland / 닥터마틴|dr. martens,dr martens,doc martens / 클락스|clarks
    노스페이스,더노스페이스|the north face,north face / 파타고니아|patagonia / 컬럼비아,콜롬비아,컬럼비아스포츠웨어|columbia,columbia sportswear / 아크테릭스|arcteryx,arc'teryx / 블랙야크|black yak,blackyak / 코오롱스포츠|kolon sport / 네파|nepa / 아이더|eider / 케이투,케이투코리아|k2 / 밀레|millet
    디스커버리,디스커버리 익스페디션|discovery,discovery expedition / 내셔널지오그래픽|national geographic / 스노우피크|snow peak / 몽클레르,몽클레어|moncler / 캐나다구스|canada goose / 무스너클|moose knuckles / 마무트|mammut / 그레고리|gregory / 오스프리|osprey / 헬리한센|helly hansen
    폴로 랄프로렌,폴로,랄프로렌|polo ralph lauren,ralph lauren,polo / 타미힐피거,타미 힐피거|tommy hilfiger / 타미진스|tommy jeans / 라코스테|lacoste / 헤지스|hazzys / 빈폴|beanpole / 캘빈클라인|calvin klein / 게스|guess / 리바이스|levi's,levis / 리|lee
    랭글러|wrangler / 디젤|diesel / 챔피온|champion / 칼하트,칼하트 윕|carhartt,carhartt wip / 디키즈|dickies / 스투시|stussy / 슈프림|supreme / 오베이|obey / 팔라스|palace / 베이프,어베이싱에이프|bape,a bathing ape
    휴먼메이드|human made / 오프화이트|off-white,off white / 아미|ami,ami paris / 메종키츠네|maison kitsune / 메종 마르지엘라,마르지엘라|maison margiela,margiela / 아페쎄|a.p.c.,apc / 꼼데가르송|comme des garcons,cdg / 이세이미야케|issey miyake / 톰브라운|thom browne / 준지|juun.j
    유니클로|uniqlo / 지유|gu / 자라|zara / 에이치앤엠|h&m / 코스|cos / 마시모두띠|massimo dutti / 망고|mango / 갭|gap / 바나나리퍼블릭|banana republic / 무지,무인양품|muji
    스파오|spao / 탑텐|topten,topten10 / 에잇세컨즈|8seconds / 미쏘|mixxo / 지오다노|giordano / 무신사 스탠다드,무신사스탠다드|musinsa standard / 커버낫|covernat / 디스이즈네버댓|thisisneverthat / 널디|nerdy / 마크곤잘레스|mark gonzales,what it isnt
    와릿이즌|wai tiis / 엠엘비|mlb / 키르시|kirsh / 마르디 메크르디,마르디|mardi mercredi / 마리떼,마리떼 프랑소와 저버|marithe,marithe francois girbaud / 아더에러|ader error,adererror / 앤더슨벨|andersson bell / 우영미|wooyoungmi / 시스템|system / 타임|time
    스컬프터|sculptor / 엘엠씨|lmc / 이스트쿤스트|ist kunst / 비바스튜디오|vivastudio / 브라운브레스|brownbreath / 라퍼지스토어|lafudgestore / 인사일런스|insilence / 도프제이슨|dofl jason,dof jason / 쿠어|coor / 드로우핏|drawfit
    파르티멘토|partimento / 토피|toffee / 수아레|suare / 일꼬르소|ilcorso / 그라미치|gramicci / 예일|yale / 하버드|harvard / 코닥|kodak / 폴라로이드|polaroid / 지프|jeep
    오아이오아이|5252 by oioi,oioi / 로맨틱크라운|romantic crown / 아크메드라비|acme de la vie / 플레이오프|playoff / 크리틱|critic / 엔더사이트|endsight / 피스워커|piece worker / 모드나인|modnine / 페이탈리즘|fatalism / 플랙|plac
    잠뱅이|jambangee / 버커루|buckaroo / 에드윈|edwin / 누디진|nudie jeans / 뱅뱅|bang bang / 에프알제이,에프알제이진|frj / 아르켓|arket / 앤아더스토리즈|other stories,& other stories / 올리비아로렌|olivia lauren / 보브|vov
    지컷|g-cut / 럭키슈에뜨|lucky chouette / 쟈니헤잇재즈|johnny hates jazz / 스튜디오 톰보이,톰보이|studio tomboy / 에고이스트|egoist / 나이스클랍|nice claup / 로엠|roem / 미샤|michaa / 듀엘|dewl / 잇미샤|it michaa
    구찌|gucci / 프라다|prada / 루이비통|louis vuitton / 샤넬|chanel / 디올,크리스찬디올|dior,christian dior / 에르메스|hermes / 버버리|burberry / 보테가베네타|bottega veneta / 생로랑,입생로랑|saint laurent,ysl / 발렌시아가|balenciaga
    셀린느,셀린|celine / 로에베|loewe / 펜디|fendi / 지방시|givenchy / 미우미우|miu miu / 발렌티노|valentino / 몽블랑|montblanc / 페라가모|ferragamo / 토즈|tod's,tods / 골든구스|golden goose
    알렉산더 맥퀸,맥퀸|alexander mcqueen / 비비안웨스트우드|vivienne westwood / 막스마라|max mara / 띠어리|theory / 마이클코어스|michael kors / 코치|coach / 케이트스페이드|kate spade / 토리버치|tory burch / 롱샴|longchamp / 엠씨엠|mcm
    쌤소나이트,샘소나이트|samsonite / 아메리칸투어리스터|american tourister / 리모와|rimowa / 투미|tumi / 이스트팩|eastpak / 잔스포츠|jansport / 헤르쉘,허쉘|herschel / 칸켄,피엘라벤|kanken,fjallraven / 맨하탄포테이지|manhattan portage / 키플링|kipling
    만다리나덕|mandarina duck / 로우로우|rawrow / 스탠드오일|stand oil / 조셉앤스테이시|joseph and stacey,joseph&stacey / 마르헨제이|marhen.j / 분크|vunque / 루이까또즈|louis quatorze / 닥스|daks / 메트로시티|metrocity / 질스튜어트|jill stuart
    지샥,지쇼크|g-shock,gshock / 카시오|casio / 세이코|seiko / 시티즌|citizen / 타이맥스|timex / 스와치|swatch / 티쏘|tissot / 해밀턴|hamilton / 파슬|fossil / 다니엘웰링턴|daniel wellington
    롤렉스|rolex / 오메가|omega / 까르띠에|cartier / 티파니,티파니앤코|tiffany,tiffany & co / 판도라|pandora / 스와로브스키|swarovski / 제이에스티나|j.estina,jestina / 로이드|lloyd / 오에스티|o.s.t,ost / 스톤헨지|stonehenge
    젠틀몬스터|gentle monster / 레이밴|ray-ban,rayban / 오클리|oakley / 카린|carin / 프로젝트프로덕트|projekt produkt / 뉴에라|new era / 캉골|kangol / 배럴|barrel / 안다르|andar / 젝시믹스|xexymix
    룰루레몬|lululemon / 뮬라웨어|mulawear / 스피도|speedo / 아레나|arena / 엘레쎄|ellesse / 세르지오타키니|sergio tacchini / 윌슨|wilson / 요넥스|yonex / 타이틀리스트|titleist / 테일러메이드|taylormade
    캘러웨이|callaway / 핑|ping / 피엑스지|pxg / 말본,말본골프|malbon,malbon golf / 지포어|g/fore,gfore / 파리게이츠|pearly gates / 왁|waac / 먼싱웨어|munsingwear / 보그너|bogner / 데상트|descente
    콜맨|coleman / 헬리녹스|helinox / 스탠리|stanley / 예티|yeti / 하이드로플라스크|hydro flask / 락앤락|lock&lock,locknlock / 테팔|tefal / 르크루제|le creuset / 스타우브|staub / 휘슬러|fissler
    삼성,삼성전자|samsung / 엘지,엘지전자|lg / 애플|apple / 소니|sony / 필립스|philips / 다이슨|dyson / 보스|bose / 제이비엘|jbl / 젠하이저|sennheiser / 로지텍|logitech
    앤커|anker / 샤오미|xiaomi / 레노버|lenovo / 에이수스|asus / 닌텐도|nintendo / 레고|lego / 플레이모빌|playmobil / 디즈니|disney / 산리오|sanrio / 카카오프렌즈|kakao friends
    라인프렌즈|line friends / 설화수|sulwhasoo / 헤라|hera / 라네즈|laneige / 이니스프리|innisfree / 에뛰드,에뛰드하우스|etude,etude house / 더페이스샵|the face shop / 미샤화장품|missha / 닥터지|dr.g,dr g / 닥터자르트|dr.jart,dr jart
    라운드랩|round lab / 토리든|torriden / 롬앤|rom&nd,romand / 클리오|clio / 페리페라|peripera / 바닐라코|banila co / 아이오페|iope / 오휘|ohui / 숨37,숨|su:m37 / 빌리프|belif
    맥|mac / 에스티로더|estee lauder / 랑콤|lancome / 키엘|kiehl's,kiehls / 조말론|jo malone / 딥티크|diptyque / 바이레도|byredo / 이솝|aesop / 러쉬|lush / 논픽션|nonfiction
    탬버린즈|tamburins / 록시땅|l'occitane,loccitane / 세타필|cetaphil / 아벤느|avene / 라로슈포제|la roche-posay / 비오템|biotherm / 니베아|nivea / 존슨즈|johnson's / 오랄비|oral-b / 질레트|gillette
    이케아|ikea / 자주|jaju / 모던하우스|modern house / 다이소|daiso / 일룸|iloom / 한샘|hanssem / 시디즈|sidiz / 허먼밀러|herman miller / 템퍼|tempur / 시몬스|simmons
    스타벅스|starbucks / 투썸플레이스|twosome place / 이디야|ediya / 블루보틀|blue bottle / 파리바게뜨|paris baguette / 뚜레쥬르|tous les jours / 배스킨라빈스|baskin robbins / 던킨|dunkin / 맥도날드|mcdonald's / 버거킹|burger king
    올리브영|olive young / 교보문고|kyobo / 아트박스|artbox / 토이저러스|toys r us / 몽벨|montbell / 살레와|salewa / 라푸마|lafuma / 오니츠카타이거|onitsuka tiger / 베자|veja / 킨|keen
    테바|teva / 소렐|sorel / 레드윙|red wing / 콜한|cole haan / 락포트|rockport / 슈펜|shoopen / 에스콰이아|esquire / 금강제화|kumkang / 탠디|tandy / 소다|soda
    스톤아일랜드,스톤 아일랜드|stone island / 씨피컴퍼니,씨피 컴퍼니,시피컴퍼니|c.p. company,cp company,c.p.company / 바버,바부어|barbour / 후아유|who.a.u,whoau,who a u / 케즈|keds / 르꼬끄,르꼬끄 스포르티브|le coq sportif,lecoq sportif,le coq
    벨스타프|belstaff / 울리치|woolrich / 노비스|nobis / 파라점퍼스|parajumpers / 산드로|sandro / 마쥬|maje / 자딕앤볼테르|zadig & voltaire,zadig voltaire / 이자벨마랑|isabel marant
    아크네 스튜디오,아크네|acne studios,acne / 르메르|lemaire / 질샌더|jil sander / 더로우|the row / 릭오웬스|rick owens / 드리스반노튼|dries van noten / 요지야마모토|yohji yamamoto / 사카이|sacai / 언더커버|undercover / 네이버후드|neighborhood
    더블탭스|wtaps / 비즈빔|visvim / 나나미카|nanamica / 오어슬로우|orslow / 엔지니어드가먼츠|engineered garments / 니들스|needles / 빔스|beams / 저널스탠다드|journal standard / 유나이티드애로우즈|united arrows
    알트라|altra / 머렐|merrell / 라스포르티바|la sportiva / 블랙다이아몬드|black diamond / 미스테리랜치|mystery ranch / 툴레|thule / 다카인|dakine
    볼컴|volcom / 퀵실버|quiksilver / 빌라봉|billabong / 록시|roxy / 립컬|rip curl / 산타크루즈|santa cruz / 트래셔|thrasher
    에르노|herno / 뷰오리|vuori / 알로요가,알로|alo yoga,alo / 스웨티베티|sweaty betty / 짐샤크|gymshark / 테드베이커|ted baker / 프레드페리|fred perry / 벤셔먼|ben sherman / 막스앤스펜서|marks & spencer,m&s 
    올세인츠|allsaints / 헌터|hunter / 캐스키드슨|cath kidston / 조르지오아르마니,아르마니|giorgio armani,armani / 엠포리오아르마니|emporio armani / 휴고보스|hugo boss / 라르디니|lardini / 볼리올리|boglioli
    바바라|babara / 사뿐|sappun / 오프닝서비스|opening service / 헤드|head / 스파이더|spyder / 볼빅|volvik / 아놀드파마|arnold palmer / 잭니클라우스|jack nicklaus / 크리스챤라크르와|christian lacroix / 브루노말리|bruno magli
    오뚜기|ottogi / 농심|nongshim / 풀무원|pulmuone / 비비고|bibigo / 청정원|chungjungone,cheongjungwon / 삼양식품|samyang foods / 빙그레|binggrae / 오리온|orion / 햇반|hetbahn / 종가집|jongga / 서울우유|seoul milk / 매일유업|maeil
    """
}
