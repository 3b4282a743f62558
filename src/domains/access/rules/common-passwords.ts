/**
 * Words that guessers combine first, in Dutch, French and English, plain and lower case. A password made of
 * these with some digits round them is no password. Own list, kept short: length does most of the work.
 */
export const commonWords: readonly string[] = (
  "password passw0rd pass paswoord wachtwoord motdepasse secret geheim admin administrator beheerder " +
  "welcome welkom bienvenue login letmein iloveyou ikhouvanjou jetaime monkey dragon master sunshine " +
  "princess prinses football voetbal baseball superman batman shadow michael jordan hello hallo bonjour " +
  "goedemorgen goeiedag azerty qwerty azertyuiop qwertyuiop test testtest temporary tijdelijk demo " +
  "default changeme verander computer internet google windows " +
  "summer winter spring autumn zomer lente herfst hiver printemps automne " +
  "january february march april june july august september october november december " +
  "januari februari maart mei juni juli augustus oktober janvier fevrier mars avril juin juillet aout " +
  "septembre octobre novembre decembre " +
  "monday tuesday wednesday thursday friday saturday sunday maandag dinsdag woensdag donderdag vrijdag " +
  "zaterdag zondag lundi mardi mercredi jeudi vendredi samedi dimanche " +
  "belgie belgium belgique vlaanderen flanders brussel brussels bruxelles antwerpen gent brugge leuven " +
  "hasselt mechelen kortrijk halle beersel dilbeek gemeente stad commune ville ocmw cpas vdab " +
  "anderlecht clubbrugge standard genk regiekamer regie regisseur sociale economie sociaal maatwerk " +
  "coordinator coordinateur partnership samenwerking abc123 abcd1234 qwerty123 azerty123"
).split(" ");
