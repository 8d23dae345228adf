/// Given names by which "he" and "she" find their persons, and a person's name is told from a place's.
enum PersonalNames {
    /// The gender that a word suggests as a given name, by its key; nothing for other words.
    @inline(__always)
    static func gender(of key: UInt64) -> WordClass { table.classes(of: key).intersection([.masculine, .feminine]) }

    /// Whether a word is a given name, also one that either gender bears.
    @inline(__always)
    static func contains(_ key: UInt64) -> Bool { !table.classes(of: key).isEmpty }

    private static let table: Lexicon = {
        var table = Lexicon()
        table.add(masculine, as: [.title, .masculine])
        table.add(feminine, as: [.title, .feminine])
        table.add(either, as: .title)
        return table
    }()

    private static let masculine = """
        aaron abdul abdullah abraham adam adrian ahmad ahmed alan albert alberto alejandro alexander alexei alexey alfred \
        ali allan allen alvin amir anders andre andreas andrei andrew andrey andy angus anthony antoine anton antonio \
        archie armando arnold arthur arturo asher ashraf austin axel barack barry bart bashar ben benedict benjamin \
        benny bernard bernie bert bill billy bjorn bob bobby boris brad bradley brandon brendan brent brett brian \
        bruce bruno bryan byron caleb calvin carl carlos cedric cesar chad charles charlie chester chris christian \
        christoph christopher chuck claude clay clayton cliff clifford clint clinton cody colin conor cory craig curt \
        curtis cyrus dale damian damien dan daniel danny darrell darren dave david dean denis dennis derek deval devin \
        diego dieter dimitri dirk dmitri dmitry dominic don donald doug douglas duncan dustin dwight earl ed eddie edgar \
        eduardo edward edwin eli elijah elliot emanuel emilio emmanuel enrique eric erik ernest ernesto ernst ethan \
        eugene evan evgeny felipe felix fernando fidel finn florian floyd francis francisco francois frank franklin \
        franz fred freddie frederick fritz gabriel gareth garrett garry gary gavin gene geoff geoffrey george gerald \
        gerard gerhard giorgio giovanni giuseppe glen glenn gordon graham grant greg gregory guillermo gunther gus guy \
        hamid hank hans harold harris harry harvey hassan hector heinz helmut henri henrik henry herb herbert herman \
        howard hubert hugh hugo humberto hussein ian ibrahim ignacio igor ilya imran isaac ismail ivan jack jacob \
        jacques jaime jake jamal james jan jared jason javier jay jean-claude jean-marc jeb jeff jeffrey jens jeremy \
        jerome jerry jesus jim jimmy joachim joaquin joe joel joey johan johannes john johnny jon jonathan jorge jose \
        josef joseph josh joshua juan judd jules julian julio junichiro jurgen justin kai karim karl keith ken kenneth \
        kent kevin khalid kirk klaus konstantin kurt kyle lance larry lars laurent lawrence lenny leo leon leonard \
        leonid leroy lindsey lionel lloyd logan lorenzo louis lowell luca lucas luis luke lyndon mahmoud malcolm manuel \
        marc marcel marco marcos marcus mario mark markus marshall martin marvin mathias matt matteo matthew matthias \
        maurice maurizio max maxim maximilian mel melvin michael michel miguel mike mikhail miles milton mitch \
        mitchell mitt mohamed mohammad mohammed morgan moses muhammad murray mustafa nathan nathaniel neal ned neil \
        nelson newt nicholas nick nico nicolas nigel nikita nikolai noah noel norm norman oleg oliver olivier omar \
        oscar osama otto owen pablo paolo patrick paul pavel pedro percy perry pete peter phil philip philippe phillip \
        pierre piers preston rafael raj ralph ramon rand randall randy raul ravi ray raymond recep reginald reince \
        rene rex ricardo richard rick ricky rob robbie robby robert roberto rod rodney rodrigo roger roland rolf roman \
        ron ronald ronnie ross roy rudolph rudy rufus rupert russell rusty ryan salman salvador salvatore sam samuel \
        santiago saul scott sean sebastian sergei sergey sergio seth shane shaun shawn shinzo sidney silvio simon \
        solomon spencer stan stanley stefan stephen sterling steve steven stewart stuart sven ted terence terrence \
        terry thaddeus theodore thomas tim timothy tobias toby todd tom tommy tony travis trent trevor trey tristan \
        troy tyler ulrich umar uwe vernon vic victor viktor vince vincent virgil vitaly vlad vladimir volodymyr wade \
        wallace walt walter warren wayne wendell werner wes wesley wilbur wilfred will willem william willie winston \
        wolf wolfgang woodrow xavier yair yasser yuri yusuf zach zachary zbigniew
        """

    private static let feminine = """
        abby abigail ada adele adriana agnes aisha alejandra alexandra alexis alice alicia alison allison alma alyssa \
        amanda amber amelia amina amy ana anastasia andrea angela angelica angelina anita ann anna annabel anne annette \
        annie antonia april ariana arianna arlene ashley astrid audrey ava barbara beata beatrice becky belinda bernadette \
        bernice bertha beth bethany betsy betty beverly bianca bonnie brenda brianna bridget brigitte brittany brooke \
        camila camilla camille candace candice carla carly carmen carol carole carolina caroline carolyn carrie \
        cassandra catalina catherine cathy cecile cecilia celeste charlene charlotte chelsea cheryl chloe christina \
        christine cindy claire clara clarissa claudia colleen connie constance consuelo coretta corinne courtney \
        crystal cynthia daisy daniela danielle daphne darlene dawn deanna debbie deborah debra deirdre delia denise \
        diana diane dianne dina dolores dominique donna dora doreen doris dorothy edith eileen elaine eleanor elena \
        elisa elisabeth elise eliza elizabeth ella ellen eloise elsa elsie emilia emily emma erica erin esther ethel \
        eugenia eva evelyn faith fatima felicia fiona florence frances francesca frederica gabriela gabrielle gail \
        genevieve georgia geraldine gertrude gina giorgia giselle gladys gloria grace greta gretchen gwen hannah \
        harriet heather heidi helen helena helene helga hilary hilda hillary holly hope huma ida ilhan ingrid inna irene \
        irina iris isabel isabella isabelle ivanka ivy jackie jacqueline jane janet janice jasmine jean jeanette jeanne \
        jenna jennifer jenny jill joan joann joanna joanne jocelyn jodi josephine joy joyce juanita judith judy julia \
        juliana julie juliet june kamala karen karin karina karla kate katherine kathleen kathryn kathy katie katrina \
        kay kayla keiko kellyanne kerstin khadija kimberly kirsten kristen kristin kristina lara latoya laura lauren \
        laurie lea leah leila lena leslie leticia lilian lillian lily linda lisa liz lois lola loretta lori lorraine \
        louise lucia lucille lucy lydia lynn lynne mabel madeleine madeline maggie malala malia mandy manuela marcia \
        margaret margarita margot maria mariana marianne marie marilyn marina marine marion marisa marissa marjorie \
        marlene marsha martha martina mary maryam matilda maureen maxine maya megan meghan melania melanie melinda \
        melissa mercedes meredith mia michele michelle mildred mina mindy miriam moira molly mona monica monika muriel \
        myra myriam nadia nadine nancy naomi natalia natalie natasha nellie nicola nicole nikki nina nora norma olga \
        olivia ophelia oprah paige pam pamela patricia patsy patty paula pauline pearl peggy penelope penny petra \
        phoebe phyllis pilar polly priscilla rachel ramona rebecca regina renata rhonda rita roberta rosa rosalind \
        rosanna rose rosemary roxanne ruth sabine sabrina sally samantha sandra sara sarah sasha savannah selena \
        serena shannon sharon sheila shelley sheryl shirley silvia simone sofia sonia sophia sophie stacey stacy \
        stella stephanie sue susan susanna susanne suzanne svetlana sylvia tamara tammy tanya tara tatiana teresa tess \
        thelma theresa therese tiffany tina tracy trudy ursula valentina valeria valerie vanessa vera veronica vicki \
        victoria viola violet virginia vivian wanda wendy whitney wilma yasmin yolanda yulia yvonne zainab zoe
        """

    private static let either = """
        alex ashton avery blake cameron carey casey chen dana drew elon frankie gale jamie jessie jody jordan kelly kim \
        kerry kris lee lynne mackenzie mao micah pat quinn reese riley robin sandy skyler sydney taylor tulsi wei xi \
        yong angel chrissy corey hayden jessica jesse shelby tracey val leigh loren marty nicky ali
        """
}
