/// The words of dates: a new language is one entry.
///
/// An entry is the language's tag after BCP 47 and a colon, the months from January to December, a bar, and the days of the
/// week from Monday to Sunday. Slashes part several forms of one name: cases, spellings, and short forms that don't simply
/// cut the name. Upper case and diacritics don't matter.
///
/// The order matters where short forms clash: `mar` is March rather than the Finnish November, `lis` and `listopad` are the
/// Polish and Czech November rather than the Croatian October, `srp` is the Czech August rather than the Croatian July.
/// - Source: Unicode CLDR, the months and weekdays of the Gregorian calendar, format and stand-alone.
enum DateNames {
    static let languages = """
        en: january february march april may june july august september october november december
            | monday tuesday wednesday thursday friday saturday sunday
        de: januar/jänner/jaenner februar/feber märz/maerz/mrz april mai juni juli august september oktober
            november dezember
            | montag dienstag mittwoch donnerstag freitag samstag/sonnabend sonntag
        fr: janvier février mars avril mai juin juillet/jul août/aou septembre octobre novembre décembre
            | lundi mardi mercredi jeudi vendredi samedi dimanche
        es: enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre
            | lunes martes miércoles jueves viernes sábado domingo
        pt: janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro
            | segunda terça quarta quinta sexta sábado domingo
        it: gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
            | lunedì martedì mercoledì giovedì venerdì sabato domenica
        nl: januari februari maart/mrt april mei juni juli augustus september oktober november december
            | maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
        ru: январь/января февраль/февраля март/марта апрель/апреля май/мая июнь/июня июль/июля август/августа
            сентябрь/сентября октябрь/октября ноябрь/ноября декабрь/декабря
            | понедельник/пн вторник/вт среда/среду/ср четверг/чт пятница/пятницу/пт суббота/субботу/сб
            воскресенье/вс
        uk: січень/січня лютий/лютого березень/березня квітень/квітня травень/травня червень/червня липень/липня
            серпень/серпня вересень/вересня жовтень/жовтня листопад/листопада грудень/грудня
            | понеділок/пн вівторок/вт середа/середу/ср четвер/чт п’ятниця/п’ятницю/пт субота/суботу/сб
            неділя/неділю/нд
        be: студзень/студзеня люты/лютага сакавік/сакавіка красавік/красавіка май/мая/травень/траўня
            чэрвень/чэрвеня ліпень/ліпеня жнівень/жніўня верасень/верасня кастрычнік/кастрычніка
            лістапад/лістапада снежань/снежня
            | панядзелак/пн аўторак/аў серада/ср чацвер/чц пятніца/пт субота/сб нядзеля/нд
        pl: styczeń/stycznia luty/lutego marzec/marca kwiecień/kwietnia maj/maja czerwiec/czerwca lipiec/lipca
            sierpień/sierpnia wrzesień/września październik/października listopad/listopada grudzień/grudnia
            | poniedziałek/pn wtorek/wt środa/środę/śr czwartek/czw piątek/pt sobota/sobotę niedziela/niedzielę/nd
        cs: leden/ledna únor/února březen/března duben/dubna květen/května červen/června/čvn
            červenec/července/čvc srpen/srpna září říjen/října listopad/listopadu prosinec/prosince
            | pondělí úterý středa čtvrtek pátek sobota neděle
        sk: január/januára február/februára marec/marca apríl/apríla máj/mája jún/júna júl/júla august/augusta
            september/septembra október/októbra november/novembra december/decembra
            | pondelok utorok streda štvrtok piatok sobota nedeľa
        hu: január/januári február/februári március/márciusi április/áprilisi május/májusi/máujus június/júniusi
            július/júliusi augusztus/augusztusi szeptember/szeptemberi október/októberi november/novemberi
            december/decemberi
            | hétfő kedd/k szerda/sze csütörtök péntek szombat vasárnap
        el: ιανουάριος/ιανουαρίου/γενάρης/γενάρη φεβρουάριος/φεβρουαρίου/φλεβάρης/φλεβάρη
            μάρτιος/μαρτίου/μάρτης/μάρτη/μαώ απρίλιος/απριλίου/απρίλης/απρίλη μάιος/μαΐου/μάης/μάη
            ιούνιος/ιουνίου/ιούνης/ιούνη/ιον ιούλιος/ιουλίου/ιούλης/ιούλη/ιολ αύγουστος/αυγούστου
            σεπτέμβριος/σεπτεμβρίου οκτώβριος/οκτωβρίου νοέμβριος/νοεμβρίου δεκέμβριος/δεκεμβρίου
            | δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή
        tr: ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
            | pazartesi/pzt salı çarşamba/çrş perşembe cuma cumartesi/cmt pazar
        sv: januari februari mars april maj juni juli augusti september oktober november december
            | måndag tisdag onsdag torsdag fredag lördag söndag
        da: januar februar marts april maj juni juli august september oktober november december
            | mandag tirsdag onsdag torsdag fredag lørdag søndag
        nb: januar februar mars april mai juni juli august september oktober november desember
            | mandag/måndag tirsdag/tysdag onsdag torsdag fredag lørdag/laurdag søndag/sundag
        fi: tammikuu/tammikuuta helmikuu/helmikuuta maaliskuu/maaliskuuta huhtikuu/huhtikuuta
            toukokuu/toukokuuta kesäkuu/kesäkuuta heinäkuu/heinäkuuta elokuu/elokuuta syyskuu/syyskuuta
            lokakuu/lokakuuta marraskuu/marraskuuta joulukuu/joulukuuta
            | maanantai/maanantaina tiistai/tiistaina keskiviikko/keskiviikkona torstai/torstaina
            perjantai/perjantaina lauantai/lauantaina sunnuntai/sunnuntaina
        is: janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember
            | mánudagur þriðjudagur miðvikudagur fimmtudagur föstudagur laugardagur sunnudagur
        et: jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember
            | esmaspäev/e teisipäev/t kolmapäev/k neljapäev/n reede/r laupäev/l pühapäev/p
        lv: janvāris/janvārī februāris/februārī marts/martā aprīlis/aprīlī maijs/maijā jūnijs/jūnijā
            jūlijs/jūlijā augusts/augustā septembris/septembrī oktobris/oktobrī novembris/novembrī
            decembris/decembrī
            | pirmdiena otrdiena trešdiena ceturtdiena piektdiena sestdiena svētdiena
        lt: sausis/sausio vasaris/vasario kovas/kovo balandis/balandžio gegužė/gegužės birželis/birželio
            liepa/liepos rugpjūtis/rugpjūčio rugsėjis/rugsėjo spalis/spalio lapkritis/lapkričio gruodis/gruodžio
            | pirmadienis/pr antradienis/an trečiadienis/tr ketvirtadienis/kt penktadienis/pn šeštadienis/št
            sekmadienis/sk
        ro: ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie
            | luni marți miercuri joi vineri sâmbătă duminică
        ca: gener febrer març abril maig juny juliol agost/ag setembre octubre novembre desembre
            | dilluns/dl dimarts/dt dimecres/dc dijous/dj divendres/dv dissabte/ds diumenge/dg
        gl: xaneiro febreiro marzo abril maio xuño xullo agosto setembro outubro novembro decembro
            | luns martes mércores xoves venres sábado domingo
        bg: януари февруари март април май юни юли август септември октомври ноември декември
            | понеделник/пн вторник/вт сряда/ср четвъртък/чт петък/пт събота/сб неделя/нд
        sr: јануар/јануара фебруар/фебруара март/марта април/априла мај/маја јун/јуна/јуни јул/јула/јули
            август/августа септембар/септембра октобар/октобра новембар/новембра децембар/децембра
            | понедељак/пон уторак/уто среда/сре четвртак/чет петак/пет субота/суб недеља/нед
        sr-Latn: januar/januara februar/februara mart/marta april/aprila maj/maja jun/juna jul/jula avgust/avgusta
            septembar/septembra oktobar/oktobra novembar/novembra decembar/decembra
            | ponedeljak utorak sreda četvrtak petak subota nedelja
        mk: јануари февруари март април мај јуни јули август септември октомври ноември декември
            | понеделник вторник среда четврток петок сабота недела
        sl: januar/januarja februar/februarja marec/marca april/aprila maj/maja junij/junija julij/julija
            avgust/avgusta september/septembra oktober/oktobra november/novembra december/decembra
            | ponedeljek torek sreda četrtek petek sobota nedelja
        hr: siječanj/siječnja veljača/veljače ožujak/ožujka travanj/travnja svibanj/svibnja lipanj/lipnja
            srpanj/srpnja kolovoz/kolovoza rujan/rujna listopad/listopada studeni/studenoga/studenog
            prosinac/prosinca
            | ponedjeljak utorak srijeda četvrtak petak subota nedjelja
        sq: janar shkurt mars prill maj qershor korrik gusht shtator tetor nëntor dhjetor
            | hënë martë mërkurë enjte premte shtunë diel
        cy: ionawr chwefror mawrth ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr
            | llun mawrth mercher iau gwener sadwrn sul
        id: januari februari maret april mei juni juli agustus september oktober november desember
            | senin selasa rabu kamis jumat sabtu minggu
        ms: januari februari mac april mei jun julai ogos september oktober november disember
            | isnin selasa rabu khamis jumaat sabtu ahad/ahd
        fil: enero pebrero marso abril mayo hunyo hulyo agosto setyembre oktubre nobyembre disyembre
            | lunes martes miyerkules huwebes biyernes sabado linggo
        sw: januari februari machi aprili mei juni julai agosti septemba oktoba novemba desemba
            | jumatatu jumanne jumatano alhamisi ijumaa jumamosi jumapili
        af: januarie februarie maart april mei junie julie augustus september oktober november desember
            | maandag dinsdag woensdag donderdag vrydag saterdag sondag
        az: yanvar fevral mart aprel may iyun/iyn iyul/iyl avqust sentyabr oktyabr noyabr dekabr
        kk: қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан
            | дүйсенбі/дс сейсенбі/сс сәрсенбі/ср бейсенбі/бс жұма/жм сенбі/сб жексенбі/жс
        ar: يناير/جانفي فبراير/فيفري مارس أبريل/إبريل/أفريل مايو/ماي يونيو/يونيه/جوان يوليو/يوليوز/يوليه/جويلية
            أغسطس/غشت/أوت سبتمبر/شتنبر أكتوبر نوفمبر/نونبر ديسمبر/دجنبر
            | الاثنين/الإثنين/اثنين/إثنين الثلاثاء/ثلاثاء الأربعاء/أربعاء الخميس/خميس الجمعة/جمعة السبت/سبت الأحد/أحد
        ar-SY: يناير شباط آذار نيسان أيار/نوار حزيران تموز آب أيلول تشرين نوفمبر كانون
        fa: ژانویه فوریه مارس آوریل مه/می ژوئن ژوئیه اوت/آگوست سپتامبر اکتبر نوامبر دسامبر
            | دوشنبه سه‌شنبه چهارشنبه پنجشنبه/پنج‌شنبه جمعه شنبه یکشنبه/یک‌شنبه
        he: ינואר/בינואר פברואר/בפברואר מרץ/במרץ אפריל/באפריל מאי/במאי יוני/ביוני יולי/ביולי אוגוסט/באוגוסט
            ספטמבר/בספטמבר אוקטובר/באוקטובר נובמבר/בנובמבר דצמבר/בדצמבר
        hi: जनवरी/जन फ़रवरी/फरवरी मार्च अप्रैल मई जून जुलाई अगस्त/अग सितंबर/सितम्बर अक्टूबर/अक्तूबर नवंबर/नवम्बर
            दिसंबर/दिसम्बर
            | सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार
        mr: जानेवारी फेब्रुवारी मार्च एप्रिल मे जून जुलै ऑगस्ट सप्टेंबर ऑक्टोबर नोव्हेंबर डिसेंबर
        gu: જાન્યુઆરી ફેબ્રુઆરી માર્ચ એપ્રિલ મે જૂન જુલાઈ ઑગસ્ટ સપ્ટેમ્બર ઑક્ટોબર નવેમ્બર ડિસેમ્બર
        ta: ஜனவரி பிப்ரவரி மார்ச் ஏப்ரல் மே ஜூன் ஜூலை ஆகஸ்ட் செப்டம்பர் அக்டோபர் நவம்பர் டிசம்பர்
            | திங்கள் செவ்வாய் புதன் வியாழன் வெள்ளி சனி ஞாயிறு
        te: జనవరి ఫిబ్రవరి మార్చి ఏప్రిల్ మే జూన్ జులై/జూలై ఆగస్టు సెప్టెంబర్ అక్టోబర్ నవంబర్ డిసెంబర్
            | సోమవారం మంగళవారం బుధవారం గురువారం శుక్రవారం శనివారం ఆదివారం
        th: มกราคม/มค กุมภาพันธ์/กพ มีนาคม/มีค เมษายน/เมย พฤษภาคม/พค มิถุนายน/มิย กรกฎาคม/กค สิงหาคม/สค กันยายน/กย
            ตุลาคม/ตค พฤศจิกายน/พย ธันวาคม/ธค
            | จันทร์/วันจันทร์/วันจันทร์ที่/จ อังคาร/วันอังคาร/วันอังคารที่/อ พุธ/วันพุธ/วันพุธที่/พ
            พฤหัสบดี/วันพฤหัสบดี/วันพฤหัสบดีที่/พฤหัส/พฤ ศุกร์/วันศุกร์/วันศุกร์ที่/ศ เสาร์/วันเสาร์/วันเสาร์ที่/ส
            อาทิตย์/วันอาทิตย์/วันอาทิตย์ที่/อา
        eo: januaro februaro marto aprilo majo junio julio aŭgusto septembro oktobro novembro decembro
            | lundo mardo merkredo ĵaŭdo vendredo sabato dimanĉo
        ga: eanáir feabhra márta aibreán bealtaine meitheamh iúil lúnasa meán/mfómh deireadh/dfómh samhain/samhna nollaig/nollag
            | luan/luain máirt/máirte céadaoin/céad déardaoin/déar aoine satharn/sathairn domhnach/domhnaigh
        eu: urtarrila/urtarrilaren otsaila/otsailaren martxoa/martxoaren apirila/apirilaren maiatza/maiatzaren
            ekaina/ekainaren uztaila/uztailaren abuztua/abuztuaren iraila/irailaren urria/urriaren azaroa/azaroaren
            abendua/abenduaren
            | astelehena asteartea/ar asteazkena/az osteguna/og ostirala/or larunbata/lr igandea
        ka: იანვარი თებერვალი მარტი აპრილი მაისი ივნისი ივლისი აგვისტო სექტემბერი ოქტომბერი ნოემბერი დეკემბერი
            | ორშაბათი სამშაბათი ოთხშაბათი ხუთშაბათი პარასკევი შაბათი კვირა
        hy: հունվար/հունվարի փետրվար/փետրվարի մարտ/մարտի ապրիլ/ապրիլի մայիս/մայիսի հունիս/հունիսի հուլիս/հուլիսի
            օգոստոս/օգոստոսի սեպտեմբեր/սեպտեմբերի հոկտեմբեր/հոկտեմբերի նոյեմբեր/նոյեմբերի դեկտեմբեր/դեկտեմբերի
        bn: জানুয়ারি/জানুয়ারী ফেব্রুয়ারি/ফেব্রুয়ারী মার্চ এপ্রিল মে জুন জুলাই আগস্ট/আগষ্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর
        ur: جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر
        ko: | 월요일/월 화요일/화 수요일/수 목요일/목 금요일/금 토요일/토 일요일/일
        ja: | 月曜日/月 火曜日/火 水曜日/水 木曜日/木 金曜日/金 土曜日/土 日曜日/日
        zh: | 星期一/周一/週一 星期二/周二/週二 星期三/周三/週三 星期四/周四/週四 星期五/周五/週五 星期六/周六/週六 星期日/星期天/周日/週日
        """

    /// The other words, by what they do.
    static let words: [(DateWord.Roles, String)] = [
        ([.morning, .english], "am"),
        ([.afternoon, .english], "pm"),
        (.morning, "पूर्वाह्न πμ ص 上午 午前 凌晨 清晨 早上 öö pd pg"),
        (.afternoon, "अपराह्न μμ م 中午 下午 午後 傍晚 晚上 ös md ptg"),
        ([.morning, .korean], "오전"),
        ([.afternoon, .korean], "오후"),
        ([.year, .korean], "년"),
        ([.month, .korean], "월"),
        ([.day, .korean], "일"),
        (.year, "年"),
        (.month, "月"),
        (.day, "日 号 號"),
        (.hour, "h hr hrs hour hours uhr u uur hod ч час часа часов год godz 시 時 时 点 點"),
        (.minute, "m min mins minutes minuten minut мин м хв 분 分"),
        (.second, "s sec secs seconds sek сек с 초 秒"),
        (.monthFollows, "tháng thg"),
        (.filler, "t at on of the st nd rd th and"),
        (.filler, "den der dem am um vom"),
        (.filler, "le les du à er ère e de d del día feira el las la a las dia às as horas"),
        (.filler, "ore alle il del om op klo kl kello o dnia r roku v ve den dne"),
        (.filler, "в г гг года год у о рік року р го й е от"),
        (.filler, "στις τις την η ος ώρα"),
        (
            .filler,
            "saat günü ora în la năm m d ngày năm lúc thứ hai ba tư sáu bảy chủ nhật pukul gada metų val kor órakor"
        ),
        (.filler, "dydd dé fómhair ж ko a bazar ertəsi çərşənbə axşamı cümə şənbə"),
        (.filler, "יום ראשון שני שלישי רביעי חמישי שישי שבת א ב ג ד ה ו"),
        (.filler, "في الساعة ساعة בשעה الأول"),
        (.secondOfName, "الثاني"),
        (.filler, "วันที่ ที่ เวลา น คศ พศ ปี เดือน"),
    ]

    /// Counts of years that begin with a reign or a republic, by the year before their first.
    static let eras: [(yearBefore: Int, String)] = [
        (1911, "民國 民国 中華民國 中华民国"), (1925, "昭和"), (1988, "平成"), (2018, "令和"),
    ]
}
