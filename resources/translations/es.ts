<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>ui</name>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>every second</source>
        <comment>every-one.s</comment>
        <translation>cada segundo</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>every {period} seconds</source>
        <comment>every.s</comment>
        <translation>cada {period} segundos</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>once a second</source>
        <comment>once.s</comment>
        <translation>una vez por segundo</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>{times} times a second</source>
        <comment>times.s</comment>
        <translation>{times} veces por segundo</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>{times} times every {period} seconds</source>
        <comment>times-every.s</comment>
        <translation>{times} veces cada {period} segundos</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>1 second</source>
        <comment>lasting-one.s</comment>
        <translation>1 segundo</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>{amount} seconds</source>
        <comment>lasting.s</comment>
        <translation>{amount} segundos</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>every minute</source>
        <comment>every-one.min</comment>
        <translation>cada minuto</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>every {period} minutes</source>
        <comment>every.min</comment>
        <translation>cada {period} minutos</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>once a minute</source>
        <comment>once.min</comment>
        <translation>una vez por minuto</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>{times} times a minute</source>
        <comment>times.min</comment>
        <translation>{times} veces por minuto</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>{times} times every {period} minutes</source>
        <comment>times-every.min</comment>
        <translation>{times} veces cada {period} minutos</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>1 minute</source>
        <comment>lasting-one.min</comment>
        <translation>1 minuto</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>{amount} minutes</source>
        <comment>lasting.min</comment>
        <translation>{amount} minutos</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>every hour</source>
        <comment>every-one.h</comment>
        <translation>cada hora</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>every {period} hours</source>
        <comment>every.h</comment>
        <translation>cada {period} horas</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>once an hour</source>
        <comment>once.h</comment>
        <translation>una vez por hora</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>{times} times an hour</source>
        <comment>times.h</comment>
        <translation>{times} veces por hora</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>{times} times every {period} hours</source>
        <comment>times-every.h</comment>
        <translation>{times} veces cada {period} horas</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>1 hour</source>
        <comment>lasting-one.h</comment>
        <translation>1 hora</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>{amount} hours</source>
        <comment>lasting.h</comment>
        <translation>{amount} horas</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>every day</source>
        <comment>every-one.d</comment>
        <translation>cada día</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>every {period} days</source>
        <comment>every.d</comment>
        <translation>cada {period} días</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>once a day</source>
        <comment>once.d</comment>
        <translation>una vez al día</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>{times} times a day</source>
        <comment>times.d</comment>
        <translation>{times} veces al día</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>{times} times every {period} days</source>
        <comment>times-every.d</comment>
        <translation>{times} veces cada {period} días</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>1 day</source>
        <comment>lasting-one.d</comment>
        <translation>1 día</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>{amount} days</source>
        <comment>lasting.d</comment>
        <translation>{amount} días</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>every week</source>
        <comment>every-one.wk</comment>
        <translation>cada semana</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>every {period} weeks</source>
        <comment>every.wk</comment>
        <translation>cada {period} semanas</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>once a week</source>
        <comment>once.wk</comment>
        <translation>una vez a la semana</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>{times} times a week</source>
        <comment>times.wk</comment>
        <translation>{times} veces a la semana</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>{times} times every {period} weeks</source>
        <comment>times-every.wk</comment>
        <translation>{times} veces cada {period} semanas</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>1 week</source>
        <comment>lasting-one.wk</comment>
        <translation>1 semana</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>{amount} weeks</source>
        <comment>lasting.wk</comment>
        <translation>{amount} semanas</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>every month</source>
        <comment>every-one.mo</comment>
        <translation>cada mes</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>every {period} months</source>
        <comment>every.mo</comment>
        <translation>cada {period} meses</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>once a month</source>
        <comment>once.mo</comment>
        <translation>una vez al mes</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>{times} times a month</source>
        <comment>times.mo</comment>
        <translation>{times} veces al mes</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>{times} times every {period} months</source>
        <comment>times-every.mo</comment>
        <translation>{times} veces cada {period} meses</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>1 month</source>
        <comment>lasting-one.mo</comment>
        <translation>1 mes</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>{amount} months</source>
        <comment>lasting.mo</comment>
        <translation>{amount} meses</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>every year</source>
        <comment>every-one.a</comment>
        <translation>cada año</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>every {period} years</source>
        <comment>every.a</comment>
        <translation>cada {period} años</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>once a year</source>
        <comment>once.a</comment>
        <translation>una vez al año</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>{times} times a year</source>
        <comment>times.a</comment>
        <translation>{times} veces al año</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>{times} times every {period} years</source>
        <comment>times-every.a</comment>
        <translation>{times} veces cada {period} años</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>1 year</source>
        <comment>lasting-one.a</comment>
        <translation>1 año</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>{amount} years</source>
        <comment>lasting.a</comment>
        <translation>{amount} años</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>every {period} {unit}</source>
        <comment>every</comment>
        <translation>cada {period} {unit}</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>{times} times every {period} {unit}</source>
        <comment>times-every</comment>
        <translation>{times} veces cada {period} {unit}</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>{amount} {unit}</source>
        <comment>lasting</comment>
        <translation>{amount} {unit}</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>1 time</source>
        <comment>time-alone</comment>
        <translation>1 vez</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>{times} times</source>
        <comment>times-alone</comment>
        <translation>{times} veces</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>{low} to {high}</source>
        <comment>to</comment>
        <translation>{low} a {high}</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>up to {high}</source>
        <comment>up-to</comment>
        <translation>como máximo {high}</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>in the morning</source>
        <comment>at.MORN</comment>
        <translation>por la mañana</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>early in the morning</source>
        <comment>at.MORN.early</comment>
        <translation>temprano por la mañana</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>late in the morning</source>
        <comment>at.MORN.late</comment>
        <translation>al final de la mañana</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>at noon</source>
        <comment>at.NOON</comment>
        <translation>al mediodía</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>in the afternoon</source>
        <comment>at.AFT</comment>
        <translation>por la tarde</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>early in the afternoon</source>
        <comment>at.AFT.early</comment>
        <translation>al comienzo de la tarde</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>late in the afternoon</source>
        <comment>at.AFT.late</comment>
        <translation>al final de la tarde</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>in the evening</source>
        <comment>at.EVE</comment>
        <translation>al anochecer</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>early in the evening</source>
        <comment>at.EVE.early</comment>
        <translation>al comienzo del anochecer</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>late in the evening</source>
        <comment>at.EVE.late</comment>
        <translation>al final del anochecer</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>after sleep</source>
        <comment>at.PHS</comment>
        <translation>después de dormir</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>at night</source>
        <comment>at.NIGHT</comment>
        <translation>por la noche</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>at bedtime</source>
        <comment>at.HS</comment>
        <translation>antes de acostarse</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>after waking up</source>
        <comment>at.WAKE</comment>
        <translation>después de despertarse</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>with meals</source>
        <comment>at.C</comment>
        <translation>con las comidas</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>with breakfast</source>
        <comment>at.CM</comment>
        <translation>con el desayuno</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>with lunch</source>
        <comment>at.CD</comment>
        <translation>con el almuerzo</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>with dinner</source>
        <comment>at.CV</comment>
        <translation>con la cena</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>before meals</source>
        <comment>at.AC</comment>
        <translation>antes de las comidas</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>before breakfast</source>
        <comment>at.ACM</comment>
        <translation>antes del desayuno</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>before lunch</source>
        <comment>at.ACD</comment>
        <translation>antes del almuerzo</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>before dinner</source>
        <comment>at.ACV</comment>
        <translation>antes de la cena</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>after meals</source>
        <comment>at.PC</comment>
        <translation>después de las comidas</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>after breakfast</source>
        <comment>at.PCM</comment>
        <translation>después del desayuno</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>after lunch</source>
        <comment>at.PCD</comment>
        <translation>después del almuerzo</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>after dinner</source>
        <comment>at.PCV</comment>
        <translation>después de la cena</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>1 minute {moment}</source>
        <comment>minute</comment>
        <translation>1 minuto {moment}</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>{minutes} minutes {moment}</source>
        <comment>minutes</comment>
        <translation>{minutes} minutos {moment}</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>{moment}, 1 minute later</source>
        <comment>minute-later</comment>
        <translation>{moment}, 1 minuto después</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>{moment}, {minutes} minutes later</source>
        <comment>minutes-later</comment>
        <translation>{moment}, {minutes} minutos después</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>at {times}</source>
        <comment>clock</comment>
        <translation>a las {times}</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>on {days}</source>
        <comment>days</comment>
        <translation>los {days}</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>Mon</source>
        <comment>day.mon</comment>
        <translation>lunes</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>Tue</source>
        <comment>day.tue</comment>
        <translation>martes</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>Wed</source>
        <comment>day.wed</comment>
        <translation>miércoles</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>Thu</source>
        <comment>day.thu</comment>
        <translation>jueves</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>Fri</source>
        <comment>day.fri</comment>
        <translation>viernes</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>Sat</source>
        <comment>day.sat</comment>
        <translation>sábados</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>Sun</source>
        <comment>day.sun</comment>
        <translation>domingos</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>over {time}</source>
        <comment>over</comment>
        <translation>a lo largo de {time}</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>for {time}</source>
        <comment>for</comment>
        <translation>durante {time}</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>1 time in all</source>
        <comment>time-in-all</comment>
        <translation>1 vez en total</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>{times} times in all</source>
        <comment>times-in-all</comment>
        <translation>{times} veces en total</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>on {dates}</source>
        <comment>dates</comment>
        <translation>el {dates}</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>on {dates}</source>
        <comment>dates-open</comment>
        <translation>en {dates}</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>{date} at {time}</source>
        <comment>date-at</comment>
        <translation>{date} a las {time}</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>{month} {day}, {year}</source>
        <comment>date</comment>
        <translation>{day} {month} {year}</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>{month} {year}</source>
        <comment>month</comment>
        <translation>{month} {year}</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>Jan</source>
        <comment>month.1</comment>
        <translation>ene</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>Feb</source>
        <comment>month.2</comment>
        <translation>feb</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>Mar</source>
        <comment>month.3</comment>
        <translation>mar</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>Apr</source>
        <comment>month.4</comment>
        <translation>abr</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>May</source>
        <comment>month.5</comment>
        <translation>may</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>Jun</source>
        <comment>month.6</comment>
        <translation>jun</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>Jul</source>
        <comment>month.7</comment>
        <translation>jul</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>Aug</source>
        <comment>month.8</comment>
        <translation>ago</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>Sep</source>
        <comment>month.9</comment>
        <translation>sep</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>Oct</source>
        <comment>month.10</comment>
        <translation>oct</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>Nov</source>
        <comment>month.11</comment>
        <translation>nov</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>Dec</source>
        <comment>month.12</comment>
        <translation>dic</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>{start} – {end}</source>
        <comment>span</comment>
        <translation>{start} – {end}</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>from {date}</source>
        <comment>from</comment>
        <translation>desde el {date}</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>from {date}</source>
        <comment>from-open</comment>
        <translation>desde {date}</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>until {date}</source>
        <comment>until</comment>
        <translation>hasta el {date}</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>until {date}</source>
        <comment>until-open</comment>
        <translation>hasta {date}</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>{dose} at {rate}</source>
        <comment>dose-at-rate</comment>
        <translation>{dose} a razón de {rate}</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>as needed</source>
        <comment>as-needed</comment>
        <translation>según sea necesario</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>as needed for {reason}</source>
        <comment>as-needed-for</comment>
        <translation>según sea necesario para {reason}</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>As needed</source>
        <comment>need</comment>
        <translation>Según sea necesario</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>As needed for {reason}</source>
        <comment>need-for</comment>
        <translation>Según sea necesario para {reason}</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>No more than {amounts}</source>
        <comment>most</comment>
        <translation>No más de {amounts}</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>{amount} at one time</source>
        <comment>at-one-time</comment>
        <translation>{amount} de una vez</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>{amount} in a lifetime</source>
        <comment>in-a-lifetime</comment>
        <translation>{amount} en toda la vida</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>Do NOT do: {step}</source>
        <comment>do-not-do</comment>
        <translation>NO hacer: {step}</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>This step can’t be shown safely. Ask the clinic.</source>
        <comment>unsafe-step</comment>
        <translation>Este paso no se puede mostrar con seguridad. Pregunte a la clínica.</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>{dose} of {series}</source>
        <comment>dose-of</comment>
        <translation>{dose} de {series}</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>{dose} ({diseases})</source>
        <comment>dose-against</comment>
        <translation>{dose} ({diseases})</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>Yes</source>
        <comment>yes</comment>
        <translation>Sí</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>No</source>
        <comment>no</comment>
        <translation>No</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>1 measured point</source>
        <comment>point</comment>
        <translation>1 punto medido</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>{points} measured points</source>
        <comment>points</comment>
        <translation>{points} puntos medidos</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>1 measured point ({unit})</source>
        <comment>point-in</comment>
        <translation>1 punto medido ({unit})</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>{points} measured points ({unit})</source>
        <comment>points-in</comment>
        <translation>{points} puntos medidos ({unit})</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>Office or clinic visit</source>
        <comment>setting.AMB</comment>
        <translation>Visita en el consultorio o la clínica</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>Emergency visit</source>
        <comment>setting.EMER</comment>
        <translation>Visita a urgencias</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>Hospital stay</source>
        <comment>setting.IMP</comment>
        <translation>Estancia en el hospital</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>Hospital stay</source>
        <comment>setting.ACUTE</comment>
        <translation>Estancia en el hospital</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>Hospital stay</source>
        <comment>setting.NONAC</comment>
        <translation>Estancia en el hospital</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>Hospital observation</source>
        <comment>setting.OBSENC</comment>
        <translation>Observación en el hospital</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>Short hospital stay</source>
        <comment>setting.SS</comment>
        <translation>Estancia corta en el hospital</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>Before admission</source>
        <comment>setting.PRENC</comment>
        <translation>Antes del ingreso</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>Home visit</source>
        <comment>setting.HH</comment>
        <translation>Visita a domicilio</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>Visit outside the clinic</source>
        <comment>setting.FLD</comment>
        <translation>Visita fuera de la clínica</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>Video or phone visit</source>
        <comment>setting.VR</comment>
        <translation>Visita por video o teléfono</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>Allergy without a name</source>
        <comment>no-name.allergy</comment>
        <translation>Alergia sin nombre</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>Appointment</source>
        <comment>no-name.appointment</comment>
        <translation>Cita</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>Care plan</source>
        <comment>no-name.care-plan</comment>
        <translation>Plan de cuidado</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>Care team</source>
        <comment>no-name.care-team</comment>
        <translation>Equipo de cuidado</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>Diagnosis without a name</source>
        <comment>no-name.diagnosis</comment>
        <translation>Diagnóstico sin nombre</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>Goal without a name</source>
        <comment>no-name.goal</comment>
        <translation>Meta sin nombre</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>Measurement without a name</source>
        <comment>no-name.measurement</comment>
        <translation>Medición sin nombre</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>Medicine without a name</source>
        <comment>no-name.medicine</comment>
        <translation>Medicamento sin nombre</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>Part without a name</source>
        <comment>no-name.part</comment>
        <translation>Parte sin nombre</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>Procedure without a name</source>
        <comment>no-name.procedure</comment>
        <translation>Procedimiento sin nombre</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>Report without a name</source>
        <comment>no-name.report</comment>
        <translation>Informe sin nombre</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>Step without a name</source>
        <comment>no-name.step</comment>
        <translation>Paso sin nombre</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>Test without a name</source>
        <comment>no-name.test</comment>
        <translation>Prueba sin nombre</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>Vaccine without a name</source>
        <comment>no-name.vaccine</comment>
        <translation>Vacuna sin nombre</translation>
    </message>
    <message>
        <location filename="../../pfclient/records/phrase_book.py"/>
        <source>Visit</source>
        <comment>no-name.visit</comment>
        <translation>Visita</translation>
    </message>
    <message>
        <location filename="../../ui/demo/demo.py"/>
        <source>For this demo: {name} was born {date}. The phone is {phone}.</source>
        <translation>Para esta demostración: {name} nació el {date}. El teléfono es {phone}.</translation>
    </message>
    <message>
        <location filename="../../ui/demo/kiosk_tour.py"/>
        <location filename="../../ui/kiosk/screens/notices.py"/>
        <source>You are already checked in.</source>
        <translation>Usted ya está registrado.</translation>
    </message>
    <message>
        <location filename="../../ui/demo/kiosk_tour.py"/>
        <location filename="../../ui/kiosk/screens/notices.py"/>
        <source>Please answer a few questions</source>
        <translation>Conteste unas preguntas</translation>
    </message>
    <message>
        <location filename="../../ui/demo/kiosk_tour.py"/>
        <location filename="../../ui/kiosk/screens/notices.py"/>
        <source>You can wait here, or come back then.</source>
        <translation>Puede esperar aquí o volver a esa hora.</translation>
    </message>
    <message>
        <location filename="../../ui/demo/kiosk_tour.py"/>
        <location filename="../../ui/kiosk/screens/notices.py"/>
        <source>They will tell you if you can still be seen today.</source>
        <translation>Le dirán si aún lo pueden atender hoy.</translation>
    </message>
    <message>
        <location filename="../../ui/demo/kiosk_tour.py"/>
        <location filename="../../ui/kiosk/screens/notices.py"/>
        <source>We are closed now</source>
        <translation>Ahora está cerrado</translation>
    </message>
    <message>
        <location filename="../../ui/demo/kiosk_tour.py"/>
        <location filename="../../ui/kiosk/screens/notices.py"/>
        <source>This screen is not working now.</source>
        <translation>Esta pantalla no funciona ahora.</translation>
    </message>
    <message>
        <location filename="../../ui/demo/kiosk_tour.py"/>
        <location filename="../../ui/kiosk/screens/welcome.py"/>
        <location filename="../../ui/shell/kiosk_homes.py"/>
        <source>Use my invitation</source>
        <translation>Usar mi invitación</translation>
    </message>
    <message>
        <location filename="../../ui/demo/kiosk_tour.py"/>
        <location filename="../../ui/demo/mail_window.py"/>
        <location filename="../../ui/wizards/registration/invitation.py"/>
        <source>Access your records</source>
        <translation>Vea sus datos médicos</translation>
    </message>
    <message>
        <location filename="../../ui/demo/kiosk_tour.py"/>
        <location filename="../../ui/kiosk/screens/welcome.py"/>
        <location filename="../../ui/shell/kiosk_homes.py"/>
        <source>Look at my records</source>
        <translation>Ver mis datos médicos</translation>
    </message>
    <message>
        <location filename="../../ui/demo/kiosk_tour.py"/>
        <location filename="../../ui/demo/kiosk_tour_homes.py"/>
        <location filename="../../ui/demo/tour_faults.py"/>
        <location filename="../../ui/demo/tour_recovery.py"/>
        <location filename="../../ui/kiosk/screens/sign_in.py"/>
        <location filename="../../ui/pages/start/credentials_form.py"/>
        <location filename="../../ui/wizards/recovery/ask.py"/>
        <location filename="../../ui/wizards/registration/account.py"/>
        <location filename="../../ui/wizards/registration/username.py"/>
        <source>Username</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <location filename="../../ui/demo/kiosk_tour.py"/>
        <location filename="../../ui/kiosk/screens/typing.py"/>
        <source>What is your date of birth?</source>
        <translation>¿Cuál es su fecha de nacimiento?</translation>
    </message>
    <message>
        <location filename="../../ui/demo/kiosk_tour.py"/>
        <location filename="../../ui/kiosk/screens/welcome.py"/>
        <source>Check in for my visit</source>
        <translation>Registrarme para mi cita</translation>
    </message>
    <message>
        <location filename="../../ui/demo/kiosk_tour.py"/>
        <location filename="../../ui/kiosk/screens/typing.py"/>
        <location filename="../../ui/kiosk/touch_keyboard.py"/>
        <location filename="../../ui/pages/section/record_page.py"/>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <location filename="../../ui/demo/kiosk_tour.py"/>
        <location filename="../../ui/kiosk/screens/typing.py"/>
        <source>Type the last 4 digits of your phone number</source>
        <translation>Escriba los últimos 4 números de su teléfono</translation>
    </message>
    <message>
        <location filename="../../ui/demo/kiosk_tour.py"/>
        <location filename="../../ui/kiosk/screens/review.py"/>
        <source>Is this still right?</source>
        <translation>¿Siguen bien estos datos?</translation>
    </message>
    <message>
        <location filename="../../ui/demo/kiosk_tour.py"/>
        <location filename="../../ui/kiosk/screens/review.py"/>
        <source>Fix: {what}</source>
        <translation>Corregir: {what}</translation>
    </message>
    <message>
        <location filename="../../ui/demo/kiosk_tour.py"/>
        <location filename="../../ui/kiosk/screens/review.py"/>
        <location filename="../../ui/wizards/registration/invitation.py"/>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <location filename="../../ui/demo/kiosk_tour.py"/>
        <location filename="../../ui/kiosk/screens/review.py"/>
        <source>Is your phone number not right?</source>
        <translation>¿Su número de teléfono no está bien?</translation>
    </message>
    <message>
        <location filename="../../ui/demo/kiosk_tour.py"/>
        <location filename="../../ui/kiosk/screens/review.py"/>
        <source>Yes, tell the front desk</source>
        <translation>Sí, avisar a la recepción</translation>
    </message>
    <message>
        <location filename="../../ui/demo/kiosk_tour.py"/>
        <location filename="../../ui/kiosk/screens/review.py"/>
        <source>The front desk will ask you</source>
        <translation>Se lo preguntarán en la recepción</translation>
    </message>
    <message>
        <location filename="../../ui/demo/kiosk_tour.py"/>
        <location filename="../../ui/kiosk/screens/review.py"/>
        <source>Yes, everything is right</source>
        <translation>Sí, todo está bien</translation>
    </message>
    <message>
        <location filename="../../ui/demo/kiosk_tour.py"/>
        <location filename="../../ui/kiosk/screens/notices.py"/>
        <source>You are checked in</source>
        <translation>Ya está registrado</translation>
    </message>
    <message>
        <location filename="../../ui/demo/kiosk_tour.py"/>
        <location filename="../../ui/kiosk/screens/still_there.py"/>
        <source>Are you still there?</source>
        <translation>¿Sigue ahí?</translation>
    </message>
    <message>
        <location filename="../../ui/demo/kiosk_tour.py"/>
        <location filename="../../ui/kiosk/screens/still_there.py"/>
        <source>Yes, I need more time</source>
        <translation>Sí, necesito más tiempo</translation>
    </message>
    <message>
        <location filename="../../ui/demo/kiosk_tour.py"/>
        <location filename="../../ui/kiosk/screens/staff.py"/>
        <source>Staff only</source>
        <translation>Solo para el personal</translation>
    </message>
    <message>
        <location filename="../../ui/demo/kiosk_tour.py"/>
        <location filename="../../ui/demo/tour_recovery.py"/>
        <location filename="../../ui/kiosk/screens/staff.py"/>
        <location filename="../../ui/kiosk/screens/visit_screen.py"/>
        <location filename="../../ui/pages/section/record_page.py"/>
        <location filename="../../ui/pages/settings/people/check.py"/>
        <location filename="../../ui/pages/settings/people/what.py"/>
        <location filename="../../ui/wizards/shell.py"/>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <location filename="../../ui/demo/kiosk_tour.py"/>
        <location filename="../../ui/kiosk/screens/notices.py"/>
        <source>Please see the front desk</source>
        <translation>Pase a la recepción</translation>
    </message>
    <message>
        <location filename="../../ui/demo/kiosk_tour.py"/>
        <location filename="../../ui/demo/tour_faults.py"/>
        <location filename="../../ui/demo/tour_reading.py"/>
        <location filename="../../ui/kiosk/screens/notices.py"/>
        <location filename="../../ui/pages/section/availability.py"/>
        <location filename="../../ui/pages/section/banners.py"/>
        <location filename="../../ui/pages/settings/activity.py"/>
        <location filename="../../ui/pages/settings/devices.py"/>
        <location filename="../../ui/pages/settings/part.py"/>
        <location filename="../../ui/pages/settings/people/listing.py"/>
        <location filename="../../ui/pages/settings/security/overview.py"/>
        <location filename="../../ui/pages/start/form.py"/>
        <location filename="../../ui/pages/start/waiting.py"/>
        <location filename="../../ui/shell/notice_bar.py"/>
        <location filename="../../ui/text/errors.py"/>
        <location filename="../../ui/text/refusals.py"/>
        <location filename="../../ui/widgets/state_pane.py"/>
        <location filename="../../ui/wizards/page_frame.py"/>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <location filename="../../ui/demo/kiosk_tour.py"/>
        <location filename="../../ui/kiosk/screens/visit_screen.py"/>
        <source>Talk to a person</source>
        <translation>Hablar con alguien</translation>
    </message>
    <message>
        <location filename="../../ui/demo/kiosk_tour.py"/>
        <location filename="../../ui/kiosk/screens/notices.py"/>
        <source>The staff will help you. You will not lose your place.</source>
        <translation>El personal le ayudará. No perderá su turno.</translation>
    </message>
    <message>
        <location filename="../../ui/demo/kiosk_tour_homes.py"/>
        <location filename="../../ui/demo/tour_registration.py"/>
        <location filename="../../ui/wizards/registration/invitation.py"/>
        <source>Invitation link or code</source>
        <translation>Enlace o código de invitación</translation>
    </message>
    <message>
        <location filename="../../ui/demo/kiosk_tour_homes.py"/>
        <location filename="../../ui/demo/tour_registration.py"/>
        <location filename="../../ui/wizards/registration/invitation.py"/>
        <source>Find my invitation</source>
        <translation>Buscar mi invitación</translation>
    </message>
    <message>
        <location filename="../../ui/demo/kiosk_tour_homes.py"/>
        <location filename="../../ui/demo/tour_registration.py"/>
        <location filename="../../ui/wizards/registration/invitation.py"/>
        <source>Invitation found</source>
        <translation>Encontramos la invitación</translation>
    </message>
    <message>
        <location filename="../../ui/demo/kiosk_tour_homes.py"/>
        <location filename="../../ui/demo/tour_faults.py"/>
        <location filename="../../ui/demo/tour_recovery.py"/>
        <location filename="../../ui/demo/tour_registration.py"/>
        <location filename="../../ui/demo/tour_relatives.py"/>
        <location filename="../../ui/demo/tour_sharing.py"/>
        <location filename="../../ui/demo/tour_two_step.py"/>
        <location filename="../../ui/kiosk/screens/code.py"/>
        <location filename="../../ui/pages/settings/people/what.py"/>
        <location filename="../../ui/pages/settings/people/who.py"/>
        <location filename="../../ui/pages/settings/security/proving.py"/>
        <location filename="../../ui/pages/start/code_form.py"/>
        <location filename="../../ui/pages/start/portal_form.py"/>
        <location filename="../../ui/wizards/recovery/recovery_page.py"/>
        <location filename="../../ui/wizards/registration/account.py"/>
        <location filename="../../ui/wizards/registration/invitation.py"/>
        <location filename="../../ui/wizards/registration/registration_page.py"/>
        <location filename="../../ui/wizards/registration/relationship.py"/>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <location filename="../../ui/demo/kiosk_tour_homes.py"/>
        <location filename="../../ui/demo/tour_recovery.py"/>
        <location filename="../../ui/demo/tour_registration.py"/>
        <location filename="../../ui/wizards/recovery/method.py"/>
        <location filename="../../ui/wizards/registration/method.py"/>
        <source>How do you want to prove it’s you?</source>
        <translation>¿Cómo quiere comprobar que es usted?</translation>
    </message>
    <message>
        <location filename="../../ui/demo/kiosk_tour_homes.py"/>
        <location filename="../../ui/demo/tour_registration.py"/>
        <location filename="../../ui/wizards/registration/method.py"/>
        <source>I have a PIN from my doctor</source>
        <translation>Tengo un PIN de mi médico</translation>
    </message>
    <message>
        <location filename="../../ui/demo/kiosk_tour_homes.py"/>
        <location filename="../../ui/demo/tour_registration.py"/>
        <location filename="../../ui/wizards/registration/prove_pin.py"/>
        <source>Where is my PIN?</source>
        <translation>¿Dónde está mi PIN?</translation>
    </message>
    <message>
        <location filename="../../ui/demo/kiosk_tour_homes.py"/>
        <location filename="../../ui/demo/tour_faults.py"/>
        <location filename="../../ui/demo/tour_registration.py"/>
        <location filename="../../ui/wizards/registration/prove_pin.py"/>
        <source>PIN from your doctor</source>
        <translation>PIN de su médico</translation>
    </message>
    <message>
        <location filename="../../ui/demo/kiosk_tour_homes.py"/>
        <location filename="../../ui/demo/tour_faults.py"/>
        <location filename="../../ui/demo/tour_registration.py"/>
        <location filename="../../ui/wizards/registration/account.py"/>
        <source>Do you already have an account?</source>
        <translation>¿Ya tiene una cuenta?</translation>
    </message>
    <message>
        <location filename="../../ui/demo/kiosk_tour_homes.py"/>
        <location filename="../../ui/demo/tour_registration.py"/>
        <location filename="../../ui/wizards/registration/account.py"/>
        <source>No, make a new account</source>
        <translation>No, crear una cuenta nueva</translation>
    </message>
    <message>
        <location filename="../../ui/demo/kiosk_tour_homes.py"/>
        <location filename="../../ui/demo/tour_registration.py"/>
        <location filename="../../ui/wizards/registration/terms.py"/>
        <source>Terms of use</source>
        <translation>Condiciones de uso</translation>
    </message>
    <message>
        <location filename="../../ui/demo/kiosk_tour_homes.py"/>
        <location filename="../../ui/demo/tour_registration.py"/>
        <location filename="../../ui/wizards/registration/terms.py"/>
        <source>I have read the terms of use and I agree to them.</source>
        <translation>Leí las condiciones de uso y las acepto.</translation>
    </message>
    <message>
        <location filename="../../ui/demo/kiosk_tour_homes.py"/>
        <location filename="../../ui/demo/tour_registration.py"/>
        <location filename="../../ui/wizards/registration/username.py"/>
        <source>Make your account</source>
        <translation>Cree su cuenta</translation>
    </message>
    <message>
        <location filename="../../ui/demo/kiosk_tour_homes.py"/>
        <location filename="../../ui/demo/tour_registration.py"/>
        <location filename="../../ui/wizards/registration/username.py"/>
        <source>Security question</source>
        <translation>Pregunta de seguridad</translation>
    </message>
    <message>
        <location filename="../../ui/demo/kiosk_tour_homes.py"/>
        <location filename="../../ui/demo/tour_registration.py"/>
        <location filename="../../ui/wizards/recovery/question.py"/>
        <location filename="../../ui/wizards/registration/username.py"/>
        <source>Your answer</source>
        <translation>Su respuesta</translation>
    </message>
    <message>
        <location filename="../../ui/demo/kiosk_tour_homes.py"/>
        <location filename="../../ui/demo/tour_registration.py"/>
        <location filename="../../ui/wizards/registration/password.py"/>
        <source>Choose a password</source>
        <translation>Elija una contraseña</translation>
    </message>
    <message>
        <location filename="../../ui/demo/kiosk_tour_homes.py"/>
        <location filename="../../ui/demo/tour_faults.py"/>
        <location filename="../../ui/demo/tour_registration.py"/>
        <location filename="../../ui/demo/tour_two_step.py"/>
        <location filename="../../ui/kiosk/screens/sign_in.py"/>
        <location filename="../../ui/pages/settings/security/overview.py"/>
        <location filename="../../ui/pages/settings/security/proving.py"/>
        <location filename="../../ui/pages/start/credentials_form.py"/>
        <location filename="../../ui/wizards/registration/account.py"/>
        <location filename="../../ui/wizards/registration/password.py"/>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <location filename="../../ui/demo/kiosk_tour_homes.py"/>
        <location filename="../../ui/demo/tour_registration.py"/>
        <location filename="../../ui/wizards/registration/password.py"/>
        <source>Make my account</source>
        <translation>Crear mi cuenta</translation>
    </message>
    <message>
        <location filename="../../ui/demo/kiosk_tour_homes.py"/>
        <location filename="../../ui/demo/tour_registration.py"/>
        <location filename="../../ui/wizards/registration/done.py"/>
        <source>Your records are ready.</source>
        <translation>Sus datos están listos.</translation>
    </message>
    <message>
        <location filename="../../ui/demo/kiosk_tour_homes.py"/>
        <location filename="../../ui/demo/tour_faults.py"/>
        <location filename="../../ui/demo/tour_recovery.py"/>
        <location filename="../../ui/kiosk/screens/sign_in.py"/>
        <location filename="../../ui/pages/start/credentials_form.py"/>
        <location filename="../../ui/text/errors.py"/>
        <location filename="../../ui/text/refusals.py"/>
        <location filename="../../ui/wizards/recovery/names_sent.py"/>
        <source>Sign in</source>
        <translation>Entrar</translation>
    </message>
    <message>
        <location filename="../../ui/demo/kiosk_tour_homes.py"/>
        <location filename="../../ui/shell/kiosk_records.py"/>
        <source>What would you like to see?</source>
        <translation>¿Qué desea ver?</translation>
    </message>
    <message>
        <location filename="../../ui/demo/kiosk_tour_homes.py"/>
        <location filename="../../ui/demo/tour_sharing.py"/>
        <location filename="../../ui/pages/allergies/page.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Allergies</source>
        <translation>Alergias</translation>
    </message>
    <message>
        <location filename="../../ui/demo/kiosk_tour_homes.py"/>
        <location filename="../../ui/demo/tour_reading.py"/>
        <location filename="../../ui/pages/section/list_tools.py"/>
        <source>Filter {things}</source>
        <translation>Filtrar {things}</translation>
    </message>
    <message>
        <location filename="../../ui/demo/kiosk_tour_homes.py"/>
        <location filename="../../ui/pages/allergies/page.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>allergies</source>
        <translation>alergias</translation>
    </message>
    <message>
        <location filename="../../ui/demo/mail_window.py"/>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <location filename="../../ui/demo/mail_window.py"/>
        <location filename="../../ui/wizards/registration/channel.py"/>
        <source>Text message</source>
        <translation>Mensaje de texto</translation>
    </message>
    <message>
        <location filename="../../ui/demo/mail_window.py"/>
        <source>Phone call</source>
        <translation>Llamada telefónica</translation>
    </message>
    <message>
        <location filename="../../ui/demo/mail_window.py"/>
        <source>Letter from the clinic</source>
        <translation>Carta de la clínica</translation>
    </message>
    <message>
        <location filename="../../ui/demo/mail_window.py"/>
        <source>Demo mail &amp; phone</source>
        <translation>Correo y teléfono de demostración</translation>
    </message>
    <message>
        <location filename="../../ui/demo/mail_window.py"/>
        <source>What has arrived</source>
        <translation>Lo que ha llegado</translation>
    </message>
    <message>
        <location filename="../../ui/demo/mail_window.py"/>
        <source>You are Maria. What the clinics send you arrives here. Begin with the e-mail.</source>
        <translation>Usted es Maria. Lo que le envían las clínicas llega aquí. Empiece por el correo.</translation>
    </message>
    <message>
        <location filename="../../ui/demo/mail_window.py"/>
        <source>Nothing leaves this computer.</source>
        <translation>Nada sale de esta computadora.</translation>
    </message>
    <message>
        <location filename="../../ui/demo/mail_window.py"/>
        <source>Play the clinic</source>
        <translation>Haga de clínica</translation>
    </message>
    <message>
        <location filename="../../ui/demo/mail_window.py"/>
        <location filename="../../ui/pages/settings/people/pin.py"/>
        <source>Copy the PIN</source>
        <translation>Copiar el PIN</translation>
    </message>
    <message>
        <location filename="../../ui/demo/mail_window.py"/>
        <source>Copy the code</source>
        <translation>Copiar el código</translation>
    </message>
    <message>
        <location filename="../../ui/demo/mail_window.py"/>
        <location filename="../../ui/pages/settings/people/pin.py"/>
        <location filename="../../ui/pages/settings/security/setting_up.py"/>
        <source>Copied</source>
        <translation>Copiada</translation>
    </message>
    <message>
        <location filename="../../ui/demo/mail_window.py"/>
        <location filename="../../ui/wizards/recovery/link.py"/>
        <location filename="../../ui/wizards/recovery/password.py"/>
        <source>Choose a new password</source>
        <translation>Elija una contraseña nueva</translation>
    </message>
    <message>
        <location filename="../../ui/demo/mail_window.py"/>
        <source>Invite {name} ({clinic})</source>
        <translation>Invitar a {name} ({clinic})</translation>
    </message>
    <message>
        <location filename="../../ui/demo/mail_window.py"/>
        <source>Invite {name}</source>
        <translation>Invitar a {name}</translation>
    </message>
    <message>
        <location filename="../../ui/demo/mailbox.py"/>
        <source>For {name}</source>
        <translation>Para {name}</translation>
    </message>
    <message>
        <location filename="../../ui/demo/mailbox.py"/>
        <source>Your PIN: {pin}</source>
        <translation>Su PIN: {pin}</translation>
    </message>
    <message>
        <location filename="../../ui/demo/mailbox.py"/>
        <source>We also sent you an e-mail. Press “Access your records” in it, and type this PIN when you are asked.</source>
        <translation>También le enviamos un correo. Pulse “Vea sus datos médicos” en él y escriba este PIN cuando se lo pidan.</translation>
    </message>
    <message>
        <location filename="../../ui/demo/mailbox.py"/>
        <source>No e-mail? Type this invitation code in the app instead: {code}</source>
        <translation>¿No tiene el correo? Escriba en la aplicación este código de invitación: {code}</translation>
    </message>
    <message>
        <location filename="../../ui/demo/mailbox.py"/>
        <source>The PIN works for 21 days. Do not give it to anyone.</source>
        <translation>El PIN sirve por 21 días. No se lo dé a nadie.</translation>
    </message>
    <message>
        <location filename="../../ui/demo/mailbox.py"/>
        <source>Letter for {name}</source>
        <translation>Carta para {name}</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_copies.py"/>
        <location filename="../../ui/pages/copying/choices.py"/>
        <source>Which dates</source>
        <translation>Qué fechas</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_copies.py"/>
        <location filename="../../ui/pages/copying/choices.py"/>
        <source>What to copy</source>
        <translation>Qué copiar</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_copies.py"/>
        <location filename="../../ui/pages/copying/page.py"/>
        <source>Getting the pages ready…</source>
        <translation>Preparando las páginas…</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_faults.py"/>
        <location filename="../../ui/pages/settings/computer.py"/>
        <location filename="../../ui/pages/settings/devices.py"/>
        <location filename="../../ui/pages/start/locked.py"/>
        <location filename="../../ui/shell/questions.py"/>
        <location filename="../../ui/shell/top_bar.py"/>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_faults.py"/>
        <location filename="../../ui/shell/questions.py"/>
        <source>Sign out of Family Chart?</source>
        <translation>¿Cerrar su sesión de Family Chart?</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_faults.py"/>
        <location filename="../../ui/demo/tour_registration.py"/>
        <location filename="../../ui/pages/start/first_run.py"/>
        <source>Your family’s health records, in one place</source>
        <translation>Los datos de salud de su familia, en un solo lugar</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_faults.py"/>
        <location filename="../../ui/shell/notice_bar.py"/>
        <source>You are offline. Showing records saved {ago} ({when}).</source>
        <translation>No hay conexión. Estos datos se guardaron {ago} ({when}).</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_faults.py"/>
        <location filename="../../ui/pages/section/availability.py"/>
        <location filename="../../ui/text/access.py"/>
        <location filename="../../ui/text/errors.py"/>
        <location filename="../../ui/text/refusals.py"/>
        <source>Ask your doctor to provide access to your health records.</source>
        <translation>Pida a su médico que le dé acceso a sus datos de salud.</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_faults.py"/>
        <location filename="../../ui/shell/chart_menu.py"/>
        <source>Options for {name}’s chart</source>
        <translation>Opciones del expediente de {name}</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_faults.py"/>
        <location filename="../../ui/demo/tour_settings.py"/>
        <location filename="../../ui/demo/tour_sharing.py"/>
        <location filename="../../ui/demo/tour_two_step.py"/>
        <location filename="../../ui/pages/settings/page.py"/>
        <location filename="../../ui/shell/aside.py"/>
        <location filename="../../ui/shell/top_bar.py"/>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_faults.py"/>
        <location filename="../../ui/demo/tour_registration.py"/>
        <location filename="../../ui/pages/start/first_run.py"/>
        <source>I already have an account</source>
        <translation>Ya tengo una cuenta</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_faults.py"/>
        <location filename="../../ui/demo/tour_recovery.py"/>
        <location filename="../../ui/demo/tour_registration.py"/>
        <location filename="../../ui/demo/tour_relatives.py"/>
        <location filename="../../ui/demo/tour_sharing.py"/>
        <location filename="../../ui/demo/tour_two_step.py"/>
        <location filename="../../ui/widgets/problems.py"/>
        <source>There is a problem</source>
        <translation>Hay un problema</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_faults.py"/>
        <location filename="../../ui/text/problems.py"/>
        <source>The username or password is not right. Check both and try again.</source>
        <translation>El usuario o la contraseña no es correcto. Revise los dos e intente de nuevo.</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_faults.py"/>
        <location filename="../../ui/demo/tour_two_step.py"/>
        <location filename="../../ui/widgets/second_code.py"/>
        <source>Use a backup code</source>
        <translation>Usar un código de respaldo</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_faults.py"/>
        <location filename="../../ui/demo/tour_two_step.py"/>
        <location filename="../../ui/text/codes_paper.py"/>
        <location filename="../../ui/widgets/second_code.py"/>
        <source>Backup code</source>
        <translation>Código de respaldo</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_faults.py"/>
        <location filename="../../ui/wizards/registration/account.py"/>
        <source>Yes, add these records to my account</source>
        <translation>Sí, agregar estos datos a mi cuenta</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_faults.py"/>
        <location filename="../../ui/text/problems.py"/>
        <source>Username has already been taken. Try adding a word or a number, or sign in if it is your account.</source>
        <translation>Ese usuario ya existe. Agregue una palabra o un número, o entre si es su cuenta.</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_faults.py"/>
        <location filename="../../ui/shell/notice_bar.py"/>
        <location filename="../../ui/wizards/shell.py"/>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_faults.py"/>
        <location filename="../../ui/shell/arriving.py"/>
        <source>Stay here</source>
        <translation>Quedarse aquí</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_faults.py"/>
        <location filename="../../ui/demo/tour_relatives.py"/>
        <location filename="../../ui/wizards/registration/relationship.py"/>
        <source>{name} is my child</source>
        <translation>{name} es mi hijo o hija</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_faults.py"/>
        <location filename="../../ui/text/refusals.py"/>
        <location filename="../../ui/wizards/registration/locked.py"/>
        <source>This PIN no longer works</source>
        <translation>Este PIN ya no sirve</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_glance.py"/>
        <location filename="../../ui/pages/search/page.py"/>
        <location filename="../../ui/shell/headline.py"/>
        <location filename="../../ui/shell/person_words.py"/>
        <location filename="../../ui/text/keys.py"/>
        <source>Everyone</source>
        <translation>Todos</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_glance.py"/>
        <location filename="../../ui/demo/tour_reading.py"/>
        <location filename="../../ui/pages/overview/page.py"/>
        <location filename="../../ui/shell/topics.py"/>
        <location filename="../../ui/text/activity.py"/>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_labs.py"/>
        <location filename="../../ui/pages/lab_results/page.py"/>
        <location filename="../../ui/pages/lab_results/trend_page.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Lab results</source>
        <translation>Laboratorio</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_labs.py"/>
        <location filename="../../ui/pages/lab_results/page.py"/>
        <source>By test</source>
        <translation>Por prueba</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_labs.py"/>
        <location filename="../../ui/pages/lab_results/page.py"/>
        <location filename="../../ui/pages/section/legend.py"/>
        <source>Outside range</source>
        <translation>Fuera del rango</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_labs.py"/>
        <location filename="../../ui/pages/lab_results/page.py"/>
        <source>By date</source>
        <translation>Por fecha</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_labs.py"/>
        <location filename="../../ui/pages/lab_results/detail.py"/>
        <location filename="../../ui/pages/section/past.py"/>
        <source>Make bigger</source>
        <translation>Agrandar</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_labs.py"/>
        <location filename="../../ui/pages/lab_results/trend_page.py"/>
        <source>{test} over time</source>
        <translation>{test} a lo largo del tiempo</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_news.py"/>
        <location filename="../../ui/demo/tour_reading.py"/>
        <location filename="../../ui/demo/tour_settings.py"/>
        <location filename="../../ui/demo/tour_sharing.py"/>
        <location filename="../../ui/pages/everyone/lines.py"/>
        <location filename="../../ui/pages/medications/page.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Medications</source>
        <translation>Medicamentos</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_news.py"/>
        <location filename="../../ui/pages/allergies/page.py"/>
        <location filename="../../ui/pages/care_plans/page.py"/>
        <location filename="../../ui/pages/diagnoses/page.py"/>
        <location filename="../../ui/pages/medications/page.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Current</source>
        <comment>several</comment>
        <translation>Actuales</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_news.py"/>
        <location filename="../../ui/widgets/detail_pane.py"/>
        <source>What changed</source>
        <translation>Qué cambió</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_reading.py"/>
        <location filename="../../ui/widgets/side_tabs.py"/>
        <source>Sections</source>
        <translation>Secciones</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_reading.py"/>
        <location filename="../../ui/pages/section/content.py"/>
        <source>Getting {name}’s records from {clinic}</source>
        <translation>Estamos pidiendo los datos de {name} a {clinic}</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_reading.py"/>
        <location filename="../../ui/shell/top_bar.py"/>
        <source>Updating… {a} of {b} charts</source>
        <translation>Actualizando… {a} de {b}</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_reading.py"/>
        <location filename="../../ui/pages/section/availability.py"/>
        <source>Not loaded yet</source>
        <translation>Todavía no se han cargado</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_reading.py"/>
        <location filename="../../ui/pages/section/content.py"/>
        <source>Medicines and allergies come first. You can start reading as soon as they show up.</source>
        <translation>Primero llegan los medicamentos y las alergias. Puede empezar a leer en cuanto aparezcan.</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_reading.py"/>
        <location filename="../../ui/demo/tour_registration.py"/>
        <location filename="../../ui/shell/notice_bar.py"/>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_reading.py"/>
        <location filename="../../ui/pages/section/content.py"/>
        <source>{a} of {b} parts</source>
        <translation>{a} de {b} partes</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_reading.py"/>
        <location filename="../../ui/shell/chart_menu.py"/>
        <source>How each chart is doing</source>
        <translation>Cómo va cada expediente</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_reading.py"/>
        <location filename="../../ui/shell/update_list.py"/>
        <source>You can keep reading while we update.</source>
        <translation>Puede seguir leyendo mientras actualizamos.</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_reading.py"/>
        <location filename="../../ui/pages/medications/page.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>medicines</source>
        <translation>medicamentos</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_reading.py"/>
        <location filename="../../ui/widgets/filter_box.py"/>
        <source>Clear {name}</source>
        <translation>Borrar: {name}</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_reading.py"/>
        <location filename="../../ui/pages/medications/page.py"/>
        <source>All</source>
        <comment>all medicines</comment>
        <translation>Todos</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_reading.py"/>
        <location filename="../../ui/shell/chart_menu.py"/>
        <location filename="../../ui/shell/switcher.py"/>
        <location filename="../../ui/text/keys.py"/>
        <source>Switch to another chart</source>
        <translation>Cambiar de expediente</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_reading.py"/>
        <location filename="../../ui/pages/section/record_page.py"/>
        <source>Previous entry</source>
        <translation>Dato anterior</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_reading.py"/>
        <location filename="../../ui/widgets/detail_pane.py"/>
        <source>Details of {title}</source>
        <translation>Detalles de {title}</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_recovery.py"/>
        <location filename="../../ui/pages/start/credentials_form.py"/>
        <location filename="../../ui/wizards/recovery/names.py"/>
        <source>Forgot your username?</source>
        <translation>¿Olvidó su usuario?</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_recovery.py"/>
        <location filename="../../ui/wizards/recovery/names.py"/>
        <location filename="../../ui/wizards/registration/username.py"/>
        <source>E-mail address</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_recovery.py"/>
        <location filename="../../ui/wizards/recovery/names.py"/>
        <source>Send the e-mail</source>
        <translation>Enviar el correo</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_recovery.py"/>
        <location filename="../../ui/wizards/recovery/names_sent.py"/>
        <source>Use another e-mail address</source>
        <translation>Usar otro correo electrónico</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_recovery.py"/>
        <location filename="../../ui/pages/start/credentials_form.py"/>
        <location filename="../../ui/wizards/registration/account.py"/>
        <location filename="../../ui/wizards/registration/password.py"/>
        <source>This is a shared computer. Do not save records on it.</source>
        <translation>Esta computadora es compartida. No guarde datos en ella.</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_recovery.py"/>
        <location filename="../../ui/wizards/recovery/method.py"/>
        <source>Text me a security code</source>
        <translation>Envíenme un código por mensaje de texto</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_recovery.py"/>
        <location filename="../../ui/demo/tour_relatives.py"/>
        <location filename="../../ui/wizards/recovery/code.py"/>
        <location filename="../../ui/wizards/registration/code.py"/>
        <source>Enter the code</source>
        <translation>Escriba el código</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_recovery.py"/>
        <location filename="../../ui/wizards/recovery/code.py"/>
        <location filename="../../ui/wizards/recovery/question.py"/>
        <source>Use another way</source>
        <translation>Usar otra forma</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_recovery.py"/>
        <location filename="../../ui/wizards/recovery/method.py"/>
        <source>I cannot use any of these</source>
        <translation>No puedo usar ninguna de estas</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_recovery.py"/>
        <location filename="../../ui/wizards/recovery/office.py"/>
        <source>Your doctor’s office can help</source>
        <translation>El consultorio de su médico puede ayudar</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_recovery.py"/>
        <location filename="../../ui/wizards/recovery/link.py"/>
        <location filename="../../ui/wizards/recovery/locked.py"/>
        <source>Send me a new link</source>
        <translation>Envíenme otro enlace</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_recovery.py"/>
        <location filename="../../ui/wizards/recovery/method.py"/>
        <source>Answer my security question</source>
        <translation>Responder mi pregunta de seguridad</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_recovery.py"/>
        <location filename="../../ui/wizards/recovery/password.py"/>
        <source>Save the new password</source>
        <translation>Guardar la contraseña nueva</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_recovery.py"/>
        <location filename="../../ui/demo/tour_two_step.py"/>
        <location filename="../../ui/pages/settings/security/new_password.py"/>
        <location filename="../../ui/wizards/recovery/password.py"/>
        <location filename="../../ui/wizards/recovery/wizard.py"/>
        <source>New password</source>
        <translation>Contraseña nueva</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_recovery.py"/>
        <location filename="../../ui/widgets/strength_meter.py"/>
        <source>This password is easy to guess. A longer one is safer.</source>
        <translation>Esta contraseña es fácil de adivinar. Una más larga es más segura.</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_recovery.py"/>
        <location filename="../../ui/widgets/strength_meter.py"/>
        <source>This password is very hard to guess.</source>
        <translation>Esta contraseña es muy difícil de adivinar.</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_recovery.py"/>
        <location filename="../../ui/pages/settings/security/overview.py"/>
        <location filename="../../ui/shell/wizards.py"/>
        <location filename="../../ui/wizards/recovery/done.py"/>
        <source>Your password is changed</source>
        <translation>Su contraseña está cambiada</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_recovery.py"/>
        <location filename="../../ui/pages/start/credentials_form.py"/>
        <location filename="../../ui/wizards/recovery/ask.py"/>
        <source>Forgot your password?</source>
        <translation>¿Olvidó su contraseña?</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_recovery.py"/>
        <location filename="../../ui/wizards/recovery/ask.py"/>
        <source>Send the link</source>
        <translation>Enviar el enlace</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_recovery.py"/>
        <location filename="../../ui/wizards/recovery/link.py"/>
        <location filename="../../ui/wizards/recovery/names_sent.py"/>
        <location filename="../../ui/wizards/recovery/wizard.py"/>
        <source>Check your e-mail</source>
        <translation>Revise su correo</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_recovery.py"/>
        <location filename="../../ui/wizards/recovery/link.py"/>
        <source>The link leads to {portal}</source>
        <translation>El enlace lleva a {portal}</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_recovery.py"/>
        <location filename="../../ui/text/refusals.py"/>
        <location filename="../../ui/wizards/recovery/locked.py"/>
        <source>This link no longer works</source>
        <translation>Este enlace ya no funciona</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_recovery.py"/>
        <location filename="../../ui/wizards/recovery/question.py"/>
        <source>It is the one you gave when you made your account.</source>
        <translation>Es la que dio cuando creó su cuenta.</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_recovery.py"/>
        <location filename="../../ui/wizards/recovery/question.py"/>
        <source>Date of birth of {name}</source>
        <translation>Fecha de nacimiento de {name}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/demo/tour_recovery.py"/>
        <location filename="../../ui/text/problems.py"/>
        <source>The answer and the date of birth do not match. You have {n} tries left.</source>
        <extracomment>For 1: The answer and the date of birth do not match. You have 1 try left.</extracomment>
        <translation><numerusform>La respuesta y la fecha de nacimiento no coinciden. Le queda 1 intento.</numerusform><numerusform>La respuesta y la fecha de nacimiento no coinciden. Le quedan {n} intentos.</numerusform></translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_registration.py"/>
        <location filename="../../ui/pages/start/credentials_form.py"/>
        <source>Change the clinic’s portal</source>
        <translation>Cambiar el portal de la clínica</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_registration.py"/>
        <location filename="../../ui/pages/start/portal_form.py"/>
        <location filename="../../ui/wizards/recovery/portal.py"/>
        <source>Find your clinic</source>
        <translation>Busque su clínica</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_registration.py"/>
        <location filename="../../ui/pages/start/portal_form.py"/>
        <location filename="../../ui/wizards/recovery/portal.py"/>
        <source>Web address of your clinic’s portal</source>
        <translation>Dirección web del portal de su clínica</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_registration.py"/>
        <location filename="../../ui/pages/start/code_form.py"/>
        <location filename="../../ui/pages/start/form.py"/>
        <location filename="../../ui/shell/asides.py"/>
        <location filename="../../ui/shell/charts_aside.py"/>
        <location filename="../../ui/text/keys.py"/>
        <source>Go back</source>
        <translation>Regresar</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_registration.py"/>
        <location filename="../../ui/pages/start/first_run.py"/>
        <source>I have an invitation e-mail</source>
        <translation>Tengo una invitación por correo</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_registration.py"/>
        <location filename="../../ui/kiosk/screens/typing.py"/>
        <location filename="../../ui/widgets/day_field.py"/>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_registration.py"/>
        <location filename="../../ui/kiosk/screens/typing.py"/>
        <location filename="../../ui/widgets/day_field.py"/>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_registration.py"/>
        <location filename="../../ui/kiosk/screens/typing.py"/>
        <location filename="../../ui/widgets/day_field.py"/>
        <source>Year</source>
        <translation>Año</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_registration.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <location filename="../../ui/wizards/recovery/question.py"/>
        <location filename="../../ui/wizards/registration/birth_date.py"/>
        <source>Date of birth</source>
        <translation>Fecha de nacimiento</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/demo/tour_registration.py"/>
        <location filename="../../ui/text/problems.py"/>
        <source>The PIN and date of birth do not match. You have {n} tries left.</source>
        <extracomment>For 1: The PIN and date of birth do not match. You have 1 try left.</extracomment>
        <translation><numerusform>El PIN y la fecha no coinciden. Le queda 1 intento.</numerusform><numerusform>El PIN y la fecha no coinciden. Le quedan {n} intentos.</numerusform></translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_registration.py"/>
        <location filename="../../ui/wizards/registration/invitation.py"/>
        <source>Ask for a new invitation</source>
        <translation>Pida una invitación nueva</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_registration.py"/>
        <location filename="../../ui/text/problems.py"/>
        <source>Date of birth must be a real date. Check the month and day.</source>
        <translation>La fecha debe existir. Revise el mes y el día.</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_registration.py"/>
        <location filename="../../ui/wizards/registration/done.py"/>
        <source>You are all set, {name}</source>
        <translation>Listo, {name}</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_registration.py"/>
        <location filename="../../ui/wizards/registration/done.py"/>
        <source>See my records</source>
        <translation>Ver mis datos</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_relatives.py"/>
        <location filename="../../ui/wizards/registration/relationship.py"/>
        <source>{name} is my mother or father</source>
        <translation>{name} es mi madre o padre</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_relatives.py"/>
        <location filename="../../ui/pages/everyone/page.py"/>
        <location filename="../../ui/pages/settings/people/listing.py"/>
        <location filename="../../ui/shell/closed_chart.py"/>
        <location filename="../../ui/shell/switcher.py"/>
        <location filename="../../ui/shell/top_bar.py"/>
        <location filename="../../ui/wizards/registration/invitation.py"/>
        <location filename="../../ui/wizards/registration/wizard.py"/>
        <source>Add a person</source>
        <translation>Agregar a una persona</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_relatives.py"/>
        <location filename="../../ui/wizards/registration/invitation.py"/>
        <source>Use the invitation you got for this person. Their records will be added to your account.</source>
        <translation>Use la invitación que recibió para esta persona. Sus datos se agregarán a su cuenta.</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_relatives.py"/>
        <location filename="../../ui/pages/everyone/same_person.py"/>
        <source>Is this one person?</source>
        <translation>¿Es la misma persona?</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_relatives.py"/>
        <location filename="../../ui/pages/everyone/same_person.py"/>
        <source>Yes, {name} is one person</source>
        <translation>Sí, {name} es la misma persona</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_relatives.py"/>
        <location filename="../../ui/wizards/registration/method.py"/>
        <source>Send a security code to my phone</source>
        <translation>Envíen un código a mi teléfono</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_relatives.py"/>
        <location filename="../../ui/wizards/registration/phone.py"/>
        <source>Send a code to your phone</source>
        <translation>Envíe un código a su teléfono</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_relatives.py"/>
        <location filename="../../ui/wizards/registration/phone.py"/>
        <source>Phone number your doctor has for you</source>
        <translation>Teléfono que su médico tiene de usted</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_relatives.py"/>
        <location filename="../../ui/wizards/registration/phone.py"/>
        <source>Send code</source>
        <translation>Enviar el código</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_relatives.py"/>
        <location filename="../../ui/wizards/code_entry.py"/>
        <source>Security code</source>
        <translation>Código de seguridad</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/demo/tour_relatives.py"/>
        <location filename="../../ui/text/problems.py"/>
        <source>That code is not right. You have {n} tries left.</source>
        <extracomment>For 1: That code is not right. You have 1 try left.</extracomment>
        <translation><numerusform>Ese código no es correcto. Le queda 1 intento.</numerusform><numerusform>Ese código no es correcto. Le quedan {n} intentos.</numerusform></translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_relatives.py"/>
        <location filename="../../ui/wizards/registration/relationship.py"/>
        <source>Add these records</source>
        <translation>Agregar estos datos</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_relatives.py"/>
        <location filename="../../ui/wizards/registration/done.py"/>
        <source>{name} was added</source>
        <translation>Agregamos a {name}</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_relatives.py"/>
        <location filename="../../ui/wizards/registration/done.py"/>
        <source>The records are ready.</source>
        <translation>Los datos están listos.</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_relatives.py"/>
        <location filename="../../ui/wizards/registration/done.py"/>
        <source>See the records</source>
        <translation>Ver los datos</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_search.py"/>
        <location filename="../../ui/shell/searching.py"/>
        <source>Search {name}’s records</source>
        <translation>Buscar en el expediente de {name}</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_search.py"/>
        <location filename="../../ui/shell/searching.py"/>
        <source>Search everyone’s records</source>
        <translation>Buscar en todos los expedientes</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_search.py"/>
        <location filename="../../ui/pages/search/page.py"/>
        <location filename="../../ui/shell/headline.py"/>
        <source>Search results</source>
        <translation>Resultados de la búsqueda</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_settings.py"/>
        <location filename="../../ui/pages/help/page.py"/>
        <location filename="../../ui/shell/aside.py"/>
        <location filename="../../ui/shell/top_bar.py"/>
        <location filename="../../ui/text/keys.py"/>
        <location filename="../../ui/wizards/shell.py"/>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_settings.py"/>
        <location filename="../../ui/pages/help/page.py"/>
        <source>Search help</source>
        <translation>Buscar en la ayuda</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_settings.py"/>
        <location filename="../../ui/pages/help/page.py"/>
        <source>No article has these words.</source>
        <translation>Ningún artículo tiene estas palabras.</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_settings.py"/>
        <location filename="../../ui/widgets/aside_frame.py"/>
        <source>Back to the list</source>
        <translation>Volver a la lista</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_sharing.py"/>
        <location filename="../../ui/pages/settings/people/listing.py"/>
        <location filename="../../ui/pages/settings/people/who.py"/>
        <source>Invite someone to your chart</source>
        <translation>Invitar a alguien a su expediente</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_sharing.py"/>
        <location filename="../../ui/pages/settings/people/who.py"/>
        <source>Their e-mail address</source>
        <translation>Correo electrónico de esa persona</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_sharing.py"/>
        <location filename="../../ui/pages/settings/people/who.py"/>
        <source>Who they are</source>
        <translation>Quién es</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_sharing.py"/>
        <location filename="../../ui/pages/settings/people/what.py"/>
        <source>Only a part</source>
        <translation>Solo una parte</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_sharing.py"/>
        <location filename="../../ui/pages/settings/people/check.py"/>
        <location filename="../../ui/pages/settings/people/what.py"/>
        <source>Until when</source>
        <translation>Hasta cuándo</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_sharing.py"/>
        <location filename="../../ui/pages/settings/people/check.py"/>
        <source>Check that this is right</source>
        <translation>Revise que todo esté bien</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_sharing.py"/>
        <location filename="../../ui/pages/settings/people/check.py"/>
        <source>Send the invitation</source>
        <translation>Enviar la invitación</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_sharing.py"/>
        <location filename="../../ui/pages/settings/people/pin.py"/>
        <source>Give {name} this PIN</source>
        <translation>Dé este PIN a {name}</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_sharing.py"/>
        <location filename="../../ui/demo/tour_two_step.py"/>
        <location filename="../../ui/kiosk/screens/notices.py"/>
        <location filename="../../ui/pages/settings/people/pin.py"/>
        <location filename="../../ui/pages/settings/security/backup_codes.py"/>
        <location filename="../../ui/wizards/registration/done.py"/>
        <source>Done</source>
        <comment>leave the screen</comment>
        <translation>Listo</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_sharing.py"/>
        <location filename="../../ui/pages/settings/people/listing.py"/>
        <source>Withdraw the invitation. {name}</source>
        <translation>Retirar la invitación. {name}</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_sharing.py"/>
        <location filename="../../ui/shell/ending_access.py"/>
        <source>Keep the invitation</source>
        <translation>Dejar la invitación</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_sharing.py"/>
        <location filename="../../ui/pages/settings/people/listing.py"/>
        <location filename="../../ui/shell/ending_access.py"/>
        <source>Withdraw</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_sharing.py"/>
        <location filename="../../ui/pages/settings/people/listing.py"/>
        <source>The invitation to {email} is withdrawn</source>
        <translation>La invitación a {email} está retirada</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_two_step.py"/>
        <location filename="../../ui/pages/settings/security/overview.py"/>
        <location filename="../../ui/pages/settings/security/proving.py"/>
        <location filename="../../ui/pages/settings/security/setting_up.py"/>
        <source>Set up two-step verification</source>
        <translation>Configurar la verificación en dos pasos</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_two_step.py"/>
        <location filename="../../ui/pages/settings/security/setting_up.py"/>
        <source>Setup key: {key}</source>
        <translation>Clave: {key}</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_two_step.py"/>
        <location filename="../../ui/pages/settings/security/setting_up.py"/>
        <source>Type the 6-digit code the app shows</source>
        <translation>Escriba el código de 6 dígitos que muestra la aplicación</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_two_step.py"/>
        <location filename="../../ui/pages/settings/security/setting_up.py"/>
        <source>Turn on</source>
        <translation>Activar</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_two_step.py"/>
        <location filename="../../ui/text/problems.py"/>
        <source>That code is not right. Wait for the next code and try again.</source>
        <translation>Ese código no es correcto. Espere el siguiente e intente de nuevo.</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_two_step.py"/>
        <location filename="../../ui/pages/settings/security/backup_codes.py"/>
        <source>Keep your backup codes</source>
        <translation>Guarde sus códigos de respaldo</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_two_step.py"/>
        <location filename="../../ui/pages/settings/security/backup_codes.py"/>
        <source>Backup code {n}: {code}</source>
        <translation>Código de respaldo {n}: {code}</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_two_step.py"/>
        <location filename="../../ui/pages/settings/security/backup_codes.py"/>
        <source>I have kept these codes</source>
        <translation>Ya guardé estos códigos</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_two_step.py"/>
        <location filename="../../ui/pages/settings/security/overview.py"/>
        <location filename="../../ui/wizards/registration/done.py"/>
        <source>You are all set</source>
        <translation>Todo listo</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_two_step.py"/>
        <location filename="../../ui/pages/settings/security/overview.py"/>
        <location filename="../../ui/pages/settings/security/proving.py"/>
        <source>Turn off two-step verification</source>
        <translation>Desactivar la verificación en dos pasos</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_two_step.py"/>
        <location filename="../../ui/pages/settings/security/proving.py"/>
        <source>Leave it on</source>
        <translation>Dejarla activada</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_two_step.py"/>
        <location filename="../../ui/pages/settings/security/overview.py"/>
        <location filename="../../ui/pages/settings/security/proving.py"/>
        <source>Make new backup codes</source>
        <translation>Crear códigos de respaldo nuevos</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_two_step.py"/>
        <location filename="../../ui/pages/settings/devices.py"/>
        <location filename="../../ui/pages/settings/security/new_password.py"/>
        <location filename="../../ui/pages/settings/security/overview.py"/>
        <source>Change your password</source>
        <translation>Cambiar su contraseña</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_two_step.py"/>
        <location filename="../../ui/pages/settings/security/new_password.py"/>
        <source>Password you have now</source>
        <translation>Contraseña que tiene ahora</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_two_step.py"/>
        <location filename="../../ui/pages/settings/security/new_password.py"/>
        <location filename="../../ui/pages/settings/security/overview.py"/>
        <source>Change password</source>
        <translation>Cambiar la contraseña</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_two_step.py"/>
        <location filename="../../ui/pages/settings/security/new_password.py"/>
        <source>Keep the one I have</source>
        <translation>Dejar la que tengo</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_two_step.py"/>
        <location filename="../../ui/kiosk/screens/code.py"/>
        <location filename="../../ui/pages/start/code_form.py"/>
        <source>Enter your 6-digit code</source>
        <translation>Escriba su código de 6 dígitos</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_two_step.py"/>
        <location filename="../../ui/widgets/second_code.py"/>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <location filename="../../ui/demo/tour_two_step.py"/>
        <location filename="../../ui/pages/start/code_form.py"/>
        <source>Enter a backup code</source>
        <translation>Escriba un código de respaldo</translation>
    </message>
    <message>
        <location filename="../../ui/kiosk/digit_boxes.py"/>
        <source>{label}: {typed} of {length} digits</source>
        <translation>{label}: {typed} de {length} números</translation>
    </message>
    <message>
        <location filename="../../ui/kiosk/footer.py"/>
        <source>Usual text</source>
        <translation>Texto normal</translation>
    </message>
    <message>
        <location filename="../../ui/kiosk/footer.py"/>
        <source>Bigger text</source>
        <translation>Texto más grande</translation>
    </message>
    <message>
        <location filename="../../ui/kiosk/footer.py"/>
        <source>Usual colors</source>
        <translation>Colores normales</translation>
    </message>
    <message>
        <location filename="../../ui/kiosk/footer.py"/>
        <location filename="../../ui/pages/settings/display.py"/>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <location filename="../../ui/kiosk/footer.py"/>
        <source>Usual buttons</source>
        <translation>Botones normales</translation>
    </message>
    <message>
        <location filename="../../ui/kiosk/footer.py"/>
        <source>Lower buttons</source>
        <translation>Botones más abajo</translation>
    </message>
    <message>
        <location filename="../../ui/kiosk/header.py"/>
        <source>{day} · {time}</source>
        <translation>{day} · {time}</translation>
    </message>
    <message>
        <location filename="../../ui/kiosk/header.py"/>
        <location filename="../../ui/kiosk/visitor_window.py"/>
        <location filename="../../ui/pages/copying/page.py"/>
        <location filename="../../ui/pages/start/frame.py"/>
        <location filename="../../ui/printing/press.py"/>
        <location filename="../../ui/shell/app_window.py"/>
        <location filename="../../ui/shell/aside.py"/>
        <location filename="../../ui/shell/backup_codes.py"/>
        <location filename="../../ui/shell/copying.py"/>
        <location filename="../../ui/shell/cover.py"/>
        <location filename="../../ui/shell/headline.py"/>
        <location filename="../../ui/shell/system_lock.py"/>
        <location filename="../../ui/text/codes_paper.py"/>
        <source>Family Chart</source>
        <translation>Family Chart</translation>
    </message>
    <message>
        <location filename="../../ui/kiosk/header.py"/>
        <source>Step {n} of {whole}</source>
        <translation>Paso {n} de {whole}</translation>
    </message>
    <message>
        <location filename="../../ui/kiosk/keypad.py"/>
        <source>Clear</source>
        <translation>Vaciar</translation>
    </message>
    <message>
        <location filename="../../ui/kiosk/keypad.py"/>
        <location filename="../../ui/kiosk/touch_keyboard.py"/>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/kiosk/ring.py"/>
        <source>{n} seconds left</source>
        <extracomment>For 1: {n} second left</extracomment>
        <translation><numerusform>Queda {n} segundo</numerusform><numerusform>Quedan {n} segundos</numerusform></translation>
    </message>
    <message>
        <location filename="../../ui/kiosk/screens/code.py"/>
        <source>Open the authenticator app on your phone, or use one of your backup codes.</source>
        <translation>Abra la aplicación de autenticación de su teléfono o use uno de sus códigos de respaldo.</translation>
    </message>
    <message>
        <location filename="../../ui/kiosk/screens/home.py"/>
        <location filename="../../ui/kiosk/screens/notices.py"/>
        <source>I’m done</source>
        <translation>Ya terminé</translation>
    </message>
    <message>
        <location filename="../../ui/kiosk/screens/notices.py"/>
        <source>Ask the front desk</source>
        <translation>Preguntar en la recepción</translation>
    </message>
    <message>
        <location filename="../../ui/kiosk/screens/notices.py"/>
        <source>Go on with check-in</source>
        <translation>Seguir con el registro</translation>
    </message>
    <message>
        <location filename="../../ui/kiosk/screens/notices.py"/>
        <source>We will call your first name.</source>
        <translation>Le llamaremos por su nombre.</translation>
    </message>
    <message>
        <location filename="../../ui/kiosk/screens/notices.py"/>
        <source>Need help? Please ask the front desk.</source>
        <translation>¿Necesita ayuda? Pregunte en la recepción.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/kiosk/screens/notices.py"/>
        <source>This screen clears in {n} seconds.</source>
        <extracomment>For 1: This screen clears in {n} second.</extracomment>
        <translation><numerusform>Esta pantalla se borra en {n} segundo.</numerusform><numerusform>Esta pantalla se borra en {n} segundos.</numerusform></translation>
    </message>
    <message>
        <location filename="../../ui/kiosk/screens/notices.py"/>
        <source>The front desk has a short form for this visit.</source>
        <translation>En la recepción tienen un formulario corto para esta cita.</translation>
    </message>
    <message>
        <location filename="../../ui/kiosk/screens/notices.py"/>
        <location filename="../../ui/shell/kiosk_records.py"/>
        <source>Please see the front desk.</source>
        <translation>Pase a la recepción.</translation>
    </message>
    <message>
        <location filename="../../ui/kiosk/screens/notices.py"/>
        <source>We could not find a visit today with what you typed. The staff will help you. You will not lose your place.</source>
        <translation>No encontramos una cita para hoy con esos datos. El personal le ayudará. No perderá su turno.</translation>
    </message>
    <message>
        <location filename="../../ui/kiosk/screens/notices.py"/>
        <source>You are early.</source>
        <translation>Llegó temprano.</translation>
    </message>
    <message>
        <location filename="../../ui/kiosk/screens/notices.py"/>
        <source>You are early. Check-in opens at {time}.</source>
        <translation>Llegó temprano. El registro abre a las {time}.</translation>
    </message>
    <message>
        <location filename="../../ui/kiosk/screens/notices.py"/>
        <source>Please have a seat in {area}.</source>
        <translation>Tome asiento en {area}.</translation>
    </message>
    <message>
        <location filename="../../ui/kiosk/screens/notices.py"/>
        <source>Please have a seat.</source>
        <translation>Tome asiento.</translation>
    </message>
    <message>
        <location filename="../../ui/kiosk/screens/notices.py"/>
        <source>Please come back during opening hours. In an emergency call 911.</source>
        <translation>Vuelva en el horario de atención. En una emergencia llame al 911.</translation>
    </message>
    <message>
        <location filename="../../ui/kiosk/screens/notices.py"/>
        <source>We open {day} at {time}.</source>
        <translation>Abrimos el {day} a las {time}.</translation>
    </message>
    <message>
        <location filename="../../ui/kiosk/screens/notices.py"/>
        <source>In an emergency call 911.</source>
        <translation>En una emergencia llame al 911.</translation>
    </message>
    <message>
        <location filename="../../ui/kiosk/screens/review.py"/>
        <source>Today at {time}</source>
        <translation>Hoy a las {time}</translation>
    </message>
    <message>
        <location filename="../../ui/kiosk/screens/review.py"/>
        <source>with {name}</source>
        <translation>con {name}</translation>
    </message>
    <message>
        <location filename="../../ui/kiosk/screens/review.py"/>
        <source>Hello, {name}</source>
        <translation>Hola, {name}</translation>
    </message>
    <message>
        <location filename="../../ui/kiosk/screens/review.py"/>
        <source>Hello</source>
        <translation>Hola</translation>
    </message>
    <message>
        <location filename="../../ui/kiosk/screens/review.py"/>
        <source>Before-visit form</source>
        <translation>Formulario para la cita</translation>
    </message>
    <message>
        <location filename="../../ui/kiosk/screens/review.py"/>
        <source>Done at home</source>
        <translation>Contestado en casa</translation>
    </message>
    <message>
        <location filename="../../ui/kiosk/screens/review.py"/>
        <source>Fix</source>
        <translation>Corregir</translation>
    </message>
    <message>
        <location filename="../../ui/kiosk/screens/review.py"/>
        <source>Is your home address not right?</source>
        <translation>¿Su dirección no está bien?</translation>
    </message>
    <message>
        <location filename="../../ui/kiosk/screens/review.py"/>
        <source>Is your insurance not right?</source>
        <translation>¿Su seguro no está bien?</translation>
    </message>
    <message>
        <location filename="../../ui/kiosk/screens/review.py"/>
        <source>Is something not right?</source>
        <translation>¿Hay algo que no está bien?</translation>
    </message>
    <message>
        <location filename="../../ui/kiosk/screens/review.py"/>
        <source>We will tell the front desk. They will ask you for the right one.</source>
        <translation>Avisaremos a la recepción. Allí le pedirán el dato correcto.</translation>
    </message>
    <message>
        <location filename="../../ui/kiosk/screens/review.py"/>
        <source>No, it is right</source>
        <translation>No, está bien</translation>
    </message>
    <message>
        <location filename="../../ui/kiosk/screens/review.py"/>
        <source>Ends in {digits}</source>
        <translation>Termina en {digits}</translation>
    </message>
    <message>
        <location filename="../../ui/kiosk/screens/review.py"/>
        <source>Home</source>
        <translation>Domicilio</translation>
    </message>
    <message>
        <location filename="../../ui/kiosk/screens/review.py"/>
        <source>{payer}, ends in {digits}</source>
        <translation>{payer}, termina en {digits}</translation>
    </message>
    <message>
        <location filename="../../ui/kiosk/screens/review.py"/>
        <source>Insurance</source>
        <translation>Seguro</translation>
    </message>
    <message>
        <location filename="../../ui/kiosk/screens/sign_in.py"/>
        <location filename="../../ui/pages/start/credentials_form.py"/>
        <location filename="../../ui/wizards/recovery/ask.py"/>
        <location filename="../../ui/wizards/registration/account.py"/>
        <location filename="../../ui/wizards/registration/username.py"/>
        <source>This may be your e-mail address.</source>
        <translation>Puede ser su correo electrónico.</translation>
    </message>
    <message>
        <location filename="../../ui/kiosk/screens/sign_in.py"/>
        <source>Your records are shown here and nowhere kept. They go when you leave.</source>
        <translation>Sus datos se muestran aquí y no se guardan. Se borran cuando usted termina.</translation>
    </message>
    <message>
        <location filename="../../ui/kiosk/screens/staff.py"/>
        <source>The PIN cannot be checked now.</source>
        <translation>Ahora no se puede comprobar el PIN.</translation>
    </message>
    <message>
        <location filename="../../ui/kiosk/screens/staff.py"/>
        <source>The clinic’s portal does not answer. Try again, or turn this computer off.</source>
        <translation>El portal de la clínica no responde. Pruebe otra vez, o apague esta computadora.</translation>
    </message>
    <message>
        <location filename="../../ui/kiosk/screens/staff.py"/>
        <source>Staff PIN</source>
        <translation>PIN del personal</translation>
    </message>
    <message>
        <location filename="../../ui/kiosk/screens/staff.py"/>
        <location filename="../../ui/pages/start/locked.py"/>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <location filename="../../ui/kiosk/screens/staff.py"/>
        <source>This ends the visit and unlocks the screen.</source>
        <translation>Esto termina la visita y desbloquea la pantalla.</translation>
    </message>
    <message>
        <location filename="../../ui/kiosk/screens/still_there.py"/>
        <source>No, start over</source>
        <translation>No, empezar de nuevo</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/kiosk/screens/still_there.py"/>
        <source>To keep your information private, this screen will clear in {n} seconds.</source>
        <extracomment>For 1: To keep your information private, this screen will clear in {n} second.</extracomment>
        <translation><numerusform>Para proteger sus datos, esta pantalla se borrará en {n} segundo.</numerusform><numerusform>Para proteger sus datos, esta pantalla se borrará en {n} segundos.</numerusform></translation>
    </message>
    <message>
        <location filename="../../ui/kiosk/screens/typing.py"/>
        <source>Hide what I type</source>
        <translation>Ocultar lo que escribo</translation>
    </message>
    <message>
        <location filename="../../ui/kiosk/screens/typing.py"/>
        <source>Show what I type</source>
        <translation>Mostrar lo que escribo</translation>
    </message>
    <message>
        <location filename="../../ui/kiosk/screens/typing.py"/>
        <source>Or the date of birth of the child you are here with.</source>
        <translation>O la del niño que viene con usted.</translation>
    </message>
    <message>
        <location filename="../../ui/kiosk/screens/typing.py"/>
        <source>Last 4 digits</source>
        <translation>Últimos 4 números</translation>
    </message>
    <message>
        <location filename="../../ui/kiosk/screens/typing.py"/>
        <source>The phone number your doctor’s office has for you.</source>
        <translation>El teléfono que tiene el consultorio de su médico.</translation>
    </message>
    <message>
        <location filename="../../ui/kiosk/screens/visit_screen.py"/>
        <source>Start over</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <location filename="../../ui/kiosk/screens/welcome.py"/>
        <source>Check in here</source>
        <translation>Regístrese aquí</translation>
    </message>
    <message>
        <location filename="../../ui/kiosk/screens/welcome.py"/>
        <source>It takes about 2 minutes.</source>
        <translation>Toma unos 2 minutos.</translation>
    </message>
    <message>
        <location filename="../../ui/kiosk/screens/welcome.py"/>
        <source>Rather talk to a person? The front desk can check you in.</source>
        <translation>¿Prefiere hablar con alguien? En la recepción le ayudan.</translation>
    </message>
    <message>
        <location filename="../../ui/kiosk/screens/welcome.py"/>
        <source>What would you like to do?</source>
        <translation>¿Qué desea hacer?</translation>
    </message>
    <message>
        <location filename="../../ui/kiosk/screens/welcome.py"/>
        <source>You can also ask the front desk for any of this.</source>
        <translation>También puede pedir todo esto en la recepción.</translation>
    </message>
    <message>
        <location filename="../../ui/kiosk/touch_keyboard.py"/>
        <source>Capital letters</source>
        <translation>Mayúsculas</translation>
    </message>
    <message>
        <location filename="../../ui/kiosk/touch_keyboard.py"/>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <location filename="../../ui/kiosk/touch_keyboard.py"/>
        <source>abc</source>
        <translation>abc</translation>
    </message>
    <message>
        <location filename="../../ui/kiosk/touch_keyboard.py"/>
        <source>123 @</source>
        <translation>123 @</translation>
    </message>
    <message>
        <location filename="../../ui/pages/allergies/columns.py"/>
        <location filename="../../ui/text/paper.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Allergy</source>
        <translation>Alergia</translation>
    </message>
    <message>
        <location filename="../../ui/pages/allergies/columns.py"/>
        <location filename="../../ui/pages/allergies/detail.py"/>
        <location filename="../../ui/pages/section/changes.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>What happens</source>
        <translation>Qué pasa</translation>
    </message>
    <message>
        <location filename="../../ui/pages/allergies/columns.py"/>
        <location filename="../../ui/pages/section/changes.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>How serious</source>
        <translation>Qué tan grave es</translation>
    </message>
    <message>
        <location filename="../../ui/pages/allergies/columns.py"/>
        <location filename="../../ui/pages/allergies/detail.py"/>
        <location filename="../../ui/pages/diagnoses/columns.py"/>
        <location filename="../../ui/pages/diagnoses/detail.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>First recorded</source>
        <translation>Primer registro</translation>
    </message>
    <message>
        <location filename="../../ui/pages/allergies/columns.py"/>
        <location filename="../../ui/text/paper.py"/>
        <source>Intolerance</source>
        <translation>Intolerancia</translation>
    </message>
    <message>
        <location filename="../../ui/pages/allergies/columns.py"/>
        <location filename="../../ui/pages/diagnoses/columns.py"/>
        <location filename="../../ui/text/dates.py"/>
        <source>Since {date}</source>
        <translation>Desde {date}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/allergies/detail.py"/>
        <location filename="../../ui/pages/diagnoses/detail.py"/>
        <location filename="../../ui/pages/section/changes.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <location filename="../../ui/pages/allergies/detail.py"/>
        <location filename="../../ui/pages/diagnoses/detail.py"/>
        <location filename="../../ui/pages/immunizations/columns.py"/>
        <location filename="../../ui/pages/procedures/columns.py"/>
        <source>Entered by {doctor}</source>
        <translation>Anotado por {doctor}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/allergies/detail.py"/>
        <location filename="../../ui/text/paper.py"/>
        <source>The clinic did not say what happened</source>
        <translation>La clínica no dijo qué pasó</translation>
    </message>
    <message>
        <location filename="../../ui/pages/allergies/page.py"/>
        <source>Allergies and reactions on file for {name}</source>
        <translation>Alergias y reacciones anotadas de {name}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/allergies/page.py"/>
        <location filename="../../ui/pages/appointments/page.py"/>
        <location filename="../../ui/pages/care_plans/page.py"/>
        <location filename="../../ui/pages/diagnoses/page.py"/>
        <location filename="../../ui/pages/medications/page.py"/>
        <location filename="../../ui/pages/procedures/page.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Past</source>
        <comment>several</comment>
        <translation>Anteriores</translation>
    </message>
    <message>
        <location filename="../../ui/pages/allergies/page.py"/>
        <source>All</source>
        <comment>all allergies</comment>
        <translation>Todas</translation>
    </message>
    <message>
        <location filename="../../ui/pages/allergies/page.py"/>
        <source>No allergies in the records this clinic shares</source>
        <translation>No hay alergias en los datos que comparte esta clínica</translation>
    </message>
    <message>
        <location filename="../../ui/pages/allergies/page.py"/>
        <source>This does not mean there are no allergies. If you know of one, tell the clinic.</source>
        <translation>Esto no significa que no haya alergias. Si sabe de alguna, avise a la clínica.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/allergies/page.py"/>
        <source>This list comes from the clinics linked to {name}’s account. Only clinic staff can change it.</source>
        <translation>Esta lista viene de las clínicas de la cuenta de {name}. Solo el personal de la clínica puede cambiarla.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/allergies/page.py"/>
        <location filename="../../ui/pages/appointments/detail.py"/>
        <location filename="../../ui/pages/section/availability.py"/>
        <location filename="../../ui/pages/section/sources.py"/>
        <location filename="../../ui/pages/visits/detail.py"/>
        <location filename="../../ui/shell/person_words.py"/>
        <location filename="../../ui/text/activity.py"/>
        <source>The clinic</source>
        <translation>La clínica</translation>
    </message>
    <message>
        <location filename="../../ui/pages/allergies/page.py"/>
        <source>{doctor} confirmed this on {date}.</source>
        <translation>{doctor} lo confirmó el {date}.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/allergies/page.py"/>
        <source>{doctor} confirmed this.</source>
        <translation>{doctor} lo confirmó.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/allergies/page.py"/>
        <source>{doctor} wrote this down on {date}.</source>
        <translation>{doctor} lo anotó el {date}.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/allergies/page.py"/>
        <source>{doctor} wrote this down.</source>
        <translation>{doctor} lo anotó.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/appointments/columns.py"/>
        <location filename="../../ui/pages/immunizations/detail.py"/>
        <location filename="../../ui/pages/procedures/columns.py"/>
        <location filename="../../ui/pages/procedures/detail.py"/>
        <location filename="../../ui/pages/section/changes.py"/>
        <location filename="../../ui/pages/visits/columns.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <location filename="../../ui/pages/appointments/columns.py"/>
        <location filename="../../ui/pages/visits/columns.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Visit</source>
        <translation>Cita</translation>
    </message>
    <message>
        <location filename="../../ui/pages/appointments/columns.py"/>
        <location filename="../../ui/pages/appointments/detail.py"/>
        <location filename="../../ui/pages/section/changes.py"/>
        <location filename="../../ui/pages/visits/columns.py"/>
        <location filename="../../ui/pages/visits/detail.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>With</source>
        <translation>Con</translation>
    </message>
    <message>
        <location filename="../../ui/pages/appointments/columns.py"/>
        <location filename="../../ui/pages/visits/columns.py"/>
        <source>With {doctor}</source>
        <translation>Con {doctor}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/appointments/detail.py"/>
        <source>Why it was cancelled</source>
        <translation>Por qué se canceló</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/appointments/detail.py"/>
        <location filename="../../ui/text/paper.py"/>
        <source>{n} minutes</source>
        <extracomment>For 1: {n} minute</extracomment>
        <translation><numerusform>{n} minuto</numerusform><numerusform>{n} minutos</numerusform></translation>
    </message>
    <message>
        <location filename="../../ui/pages/appointments/detail.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>How long</source>
        <translation>Duración</translation>
    </message>
    <message>
        <location filename="../../ui/pages/appointments/detail.py"/>
        <location filename="../../ui/pages/section/changes.py"/>
        <location filename="../../ui/pages/visits/detail.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <location filename="../../ui/pages/appointments/detail.py"/>
        <source>What it is for</source>
        <comment>a visit</comment>
        <translation>Motivo</translation>
    </message>
    <message>
        <location filename="../../ui/pages/appointments/detail.py"/>
        <location filename="../../ui/pages/section/changes.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>What to do before</source>
        <translation>Qué hacer antes</translation>
    </message>
    <message>
        <location filename="../../ui/pages/appointments/detail.py"/>
        <source>Written down {date}</source>
        <translation>Fecha de registro: {date}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/appointments/page.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Appointments</source>
        <translation>Citas</translation>
    </message>
    <message>
        <location filename="../../ui/pages/appointments/page.py"/>
        <source>Upcoming and past visits for {name}</source>
        <translation>Citas próximas y anteriores de {name}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/appointments/page.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>visits</source>
        <translation>citas</translation>
    </message>
    <message>
        <location filename="../../ui/pages/appointments/page.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Upcoming</source>
        <translation>Próximas</translation>
    </message>
    <message>
        <location filename="../../ui/pages/appointments/page.py"/>
        <source>All</source>
        <comment>all visits</comment>
        <translation>Todas</translation>
    </message>
    <message>
        <location filename="../../ui/pages/appointments/page.py"/>
        <source>No visits in the records this clinic shares</source>
        <translation>No hay citas en los datos que comparte esta clínica</translation>
    </message>
    <message>
        <location filename="../../ui/pages/appointments/page.py"/>
        <source>Call the clinic to ask about {name}’s next visit.</source>
        <translation>Llame a la clínica para preguntar por la próxima cita de {name}.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/appointments/page.py"/>
        <source>To change or cancel a visit, call the clinic.</source>
        <translation>Para cambiar o cancelar una cita, llame a la clínica.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/care_plans/columns.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <location filename="../../ui/pages/care_plans/columns.py"/>
        <location filename="../../ui/pages/diagnoses/columns.py"/>
        <location filename="../../ui/pages/section/changes.py"/>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <location filename="../../ui/pages/care_plans/columns.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Written by</source>
        <translation>Escrito por</translation>
    </message>
    <message>
        <location filename="../../ui/pages/care_plans/columns.py"/>
        <location filename="../../ui/text/paper.py"/>
        <source>Goal</source>
        <translation>Meta</translation>
    </message>
    <message>
        <location filename="../../ui/pages/care_plans/columns.py"/>
        <location filename="../../ui/pages/care_plans/detail.py"/>
        <location filename="../../ui/pages/section/changes.py"/>
        <location filename="../../ui/text/paper.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Care team</source>
        <translation>Equipo de cuidado</translation>
    </message>
    <message>
        <location filename="../../ui/pages/care_plans/columns.py"/>
        <location filename="../../ui/pages/care_plans/detail.py"/>
        <source>Written by {doctor}</source>
        <translation>Escrito por {doctor}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/care_plans/detail.py"/>
        <location filename="../../ui/pages/medications/columns.py"/>
        <location filename="../../ui/pages/section/changes.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>What it is for</source>
        <translation>Para qué sirve</translation>
    </message>
    <message>
        <location filename="../../ui/pages/care_plans/detail.py"/>
        <location filename="../../ui/pages/section/changes.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Goals</source>
        <translation>Metas</translation>
    </message>
    <message>
        <location filename="../../ui/pages/care_plans/detail.py"/>
        <location filename="../../ui/pages/section/changes.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <location filename="../../ui/pages/care_plans/detail.py"/>
        <location filename="../../ui/pages/section/changes.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>In the clinic’s words</source>
        <translation>En palabras de la clínica</translation>
    </message>
    <message>
        <location filename="../../ui/pages/care_plans/detail.py"/>
        <location filename="../../ui/pages/section/changes.py"/>
        <location filename="../../ui/text/paper.py"/>
        <source>By {date}</source>
        <translation>Fecha límite: {date}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/care_plans/detail.py"/>
        <location filename="../../ui/text/paper.py"/>
        <source>Target: {target}</source>
        <translation>Valor deseado: {target}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/care_plans/page.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Care plans</source>
        <translation>Planes de cuidado</translation>
    </message>
    <message>
        <location filename="../../ui/pages/care_plans/page.py"/>
        <source>Plans {name}’s care teams made</source>
        <translation>Planes del equipo de cuidado de {name}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/care_plans/page.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>care plans</source>
        <translation>planes de cuidado</translation>
    </message>
    <message>
        <location filename="../../ui/pages/care_plans/page.py"/>
        <source>All</source>
        <comment>all care plans</comment>
        <translation>Todos</translation>
    </message>
    <message>
        <location filename="../../ui/pages/care_plans/page.py"/>
        <source>No care plans in the records this clinic shares</source>
        <translation>No hay planes de cuidado en los datos que comparte esta clínica</translation>
    </message>
    <message>
        <location filename="../../ui/pages/care_plans/page.py"/>
        <source>If you think something is missing, ask {name}’s clinic.</source>
        <translation>Si cree que falta algo, pregunte a la clínica de {name}.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/care_plans/page.py"/>
        <source>These words come from the clinic. Ask the clinic if a goal or step is not clear.</source>
        <translation>Estas palabras son de la clínica. Pregunte a la clínica si una meta o un paso no está claro.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/copying/choices.py"/>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <location filename="../../ui/pages/copying/choices.py"/>
        <source>You can leave either day empty.</source>
        <translation>Puede dejar vacío uno de los dos días.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/copying/choices.py"/>
        <location filename="../../ui/pages/settings/people/what.py"/>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <location filename="../../ui/pages/copying/choices.py"/>
        <source>Save it as</source>
        <translation>Guardar como</translation>
    </message>
    <message>
        <location filename="../../ui/pages/copying/choices.py"/>
        <source>This is not a date. Type month, day and year in numbers, such as 3 12 2026.</source>
        <translation>Esto no es una fecha. Escriba mes, día y año con números, por ejemplo 3 12 2026.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/copying/choices.py"/>
        <source>This day is before the other one. Type a later day.</source>
        <translation>Este día es anterior al otro. Escriba un día posterior.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/copying/choices.py"/>
        <source>{section} only</source>
        <translation>Solo {section}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/copying/choices.py"/>
        <source>Everything in {name}’s chart</source>
        <translation>Todo el expediente de {name}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/copying/choices.py"/>
        <source>One-page summary for {name}</source>
        <translation>Resumen de una página de {name}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/copying/choices.py"/>
        <source>One-page summary for everyone</source>
        <translation>Resumen de una página de cada persona</translation>
    </message>
    <message>
        <location filename="../../ui/pages/copying/choices.py"/>
        <source>All dates</source>
        <translation>Todas las fechas</translation>
    </message>
    <message>
        <location filename="../../ui/pages/copying/choices.py"/>
        <source>The last 12 months</source>
        <translation>Los últimos 12 meses</translation>
    </message>
    <message>
        <location filename="../../ui/pages/copying/choices.py"/>
        <source>The last 3 years</source>
        <translation>Los últimos 3 años</translation>
    </message>
    <message>
        <location filename="../../ui/pages/copying/choices.py"/>
        <source>From one day to another</source>
        <translation>De un día a otro</translation>
    </message>
    <message>
        <location filename="../../ui/pages/copying/choices.py"/>
        <source>A document to read or print (PDF)</source>
        <translation>Un documento para leer o imprimir (PDF)</translation>
    </message>
    <message>
        <location filename="../../ui/pages/copying/choices.py"/>
        <source>A spreadsheet (CSV)</source>
        <translation>Una hoja de cálculo (CSV)</translation>
    </message>
    <message>
        <location filename="../../ui/pages/copying/choices.py"/>
        <source>Data for another health app (FHIR)</source>
        <translation>Datos para otra aplicación de salud (FHIR)</translation>
    </message>
    <message>
        <location filename="../../ui/pages/copying/outcome.py"/>
        <location filename="../../ui/widgets/update_panel.py"/>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <location filename="../../ui/pages/copying/outcome.py"/>
        <source>Making your copy</source>
        <translation>Preparamos su copia</translation>
    </message>
    <message>
        <location filename="../../ui/pages/copying/outcome.py"/>
        <source>You can stop at any time. Nothing is lost.</source>
        <translation>Puede detenerlo cuando quiera. No se pierde nada.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/copying/outcome.py"/>
        <location filename="../../ui/pages/settings/activity.py"/>
        <source>{n} pages were sent to the printer.</source>
        <extracomment>For 1: {n} page was sent to the printer.</extracomment>
        <translation><numerusform>Se envió {n} página a la impresora.</numerusform><numerusform>Se enviaron {n} páginas a la impresora.</numerusform></translation>
    </message>
    <message>
        <location filename="../../ui/pages/copying/outcome.py"/>
        <source>The printer may keep a copy of its own for a while.</source>
        <translation>La impresora puede guardar su propia copia por un tiempo.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/copying/outcome.py"/>
        <location filename="../../ui/pages/settings/security/backup_codes.py"/>
        <source>“{name}” is in {folder}.</source>
        <translation>“{name}” está en {folder}.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/copying/outcome.py"/>
        <source>Your copy is saved</source>
        <translation>Su copia está guardada</translation>
    </message>
    <message>
        <location filename="../../ui/pages/copying/page.py"/>
        <location filename="../../ui/shell/charts_aside.py"/>
        <source>Back to {name}’s chart</source>
        <translation>Volver al expediente de {name}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/copying/page.py"/>
        <source>Back to everyone</source>
        <translation>Volver a todos</translation>
    </message>
    <message>
        <location filename="../../ui/pages/copying/page.py"/>
        <location filename="../../ui/pages/section/copy_buttons.py"/>
        <location filename="../../ui/shell/file_dialogs.py"/>
        <location filename="../../ui/text/keys.py"/>
        <source>Save a copy</source>
        <translation>Guardar una copia</translation>
    </message>
    <message>
        <location filename="../../ui/pages/copying/page.py"/>
        <location filename="../../ui/pages/lab_results/trend_page.py"/>
        <location filename="../../ui/pages/section/copy_buttons.py"/>
        <location filename="../../ui/pages/settings/security/backup_codes.py"/>
        <location filename="../../ui/text/keys.py"/>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <location filename="../../ui/pages/copying/page.py"/>
        <source>Print or save a copy</source>
        <translation>Imprimir o guardar una copia</translation>
    </message>
    <message>
        <location filename="../../ui/pages/copying/page.py"/>
        <source>A copy is not protected</source>
        <translation>Una copia no está protegida</translation>
    </message>
    <message>
        <location filename="../../ui/pages/copying/page.py"/>
        <source>Anyone who finds the file or the paper can read it. Keep it in a safe place.</source>
        <translation>Quien encuentre el archivo o el papel puede leerlo. Guárdelo en un lugar seguro.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/copying/page.py"/>
        <source>One line for each entry, for programs such as Excel or LibreOffice. The last lines say what is not in it.</source>
        <translation>Una línea por cada dato, para programas como Excel o LibreOffice. Las últimas líneas dicen qué no incluye.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/copying/page.py"/>
        <source>Every entry as the clinic sent it, also those marked as a mistake, for an app that reads FHIR. It is not made for people to read.</source>
        <translation>Cada dato como lo envió la clínica, también los marcados como error, para una aplicación que lea FHIR. No está hecho para que lo lean personas.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/copying/page.py"/>
        <source>There is nothing to show yet. Check the dates.</source>
        <translation>Todavía no hay nada que mostrar. Revise las fechas.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/copying/preview.py"/>
        <location filename="../../ui/printing/painting.py"/>
        <source>Page {n}</source>
        <translation>Página {n}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/copying/preview.py"/>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <location filename="../../ui/pages/copying/preview.py"/>
        <source>More pages follow. The copy holds all of them.</source>
        <translation>Siguen más páginas. La copia las incluye todas.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/diagnoses/columns.py"/>
        <source>Diagnosis and doctor’s term</source>
        <translation>Diagnóstico y término médico</translation>
    </message>
    <message>
        <location filename="../../ui/pages/diagnoses/columns.py"/>
        <source>by {doctor}</source>
        <translation>por {doctor}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/diagnoses/detail.py"/>
        <location filename="../../ui/pages/procedures/detail.py"/>
        <source>Doctors write this as: {term}</source>
        <translation>Los médicos lo escriben así: {term}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/diagnoses/detail.py"/>
        <location filename="../../ui/pages/section/changes.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <location filename="../../ui/pages/diagnoses/detail.py"/>
        <location filename="../../ui/pages/section/changes.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>How certain it is</source>
        <translation>Qué tan seguro es</translation>
    </message>
    <message>
        <location filename="../../ui/pages/diagnoses/detail.py"/>
        <location filename="../../ui/pages/immunizations/detail.py"/>
        <location filename="../../ui/pages/procedures/detail.py"/>
        <location filename="../../ui/pages/section/changes.py"/>
        <location filename="../../ui/pages/vitals/detail.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Where on the body</source>
        <translation>En qué parte del cuerpo</translation>
    </message>
    <message>
        <location filename="../../ui/pages/diagnoses/detail.py"/>
        <location filename="../../ui/pages/section/changes.py"/>
        <location filename="../../ui/text/paper.py"/>
        <source>Confirmed by the clinic</source>
        <translation>Confirmado por la clínica</translation>
    </message>
    <message>
        <location filename="../../ui/pages/diagnoses/page.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Diagnoses</source>
        <translation>Diagnósticos</translation>
    </message>
    <message>
        <location filename="../../ui/pages/diagnoses/page.py"/>
        <source>Conditions {name}’s doctors recorded</source>
        <translation>Los que anotaron los médicos de {name}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/diagnoses/page.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>diagnoses</source>
        <translation>diagnósticos</translation>
    </message>
    <message>
        <location filename="../../ui/pages/diagnoses/page.py"/>
        <source>All</source>
        <comment>all diagnoses</comment>
        <translation>Todos</translation>
    </message>
    <message>
        <location filename="../../ui/pages/diagnoses/page.py"/>
        <source>No diagnoses in the records this clinic shares</source>
        <translation>No hay diagnósticos en los datos que comparte esta clínica</translation>
    </message>
    <message>
        <location filename="../../ui/pages/diagnoses/page.py"/>
        <source>This does not mean there are none. If you think something is missing, ask {name}’s clinic.</source>
        <translation>Esto no significa que no haya ninguno. Si cree que falta algo, pregunte a la clínica de {name}.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/diagnoses/page.py"/>
        <source>Diagnoses are written by clinic staff. Notes from visits are not shown here.</source>
        <translation>El personal de la clínica escribe los diagnósticos. Aquí no se ven las notas de las citas.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/everyone/agenda.py"/>
        <source>{n} more visits</source>
        <extracomment>For 1: {n} more visit</extracomment>
        <translation><numerusform>{n} cita más</numerusform><numerusform>{n} citas más</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/everyone/agenda.py"/>
        <source>{n} visits have no day yet</source>
        <extracomment>For 1: {n} visit has no day yet</extracomment>
        <translation><numerusform>{n} cita todavía no tiene día</numerusform><numerusform>{n} citas todavía no tienen día</numerusform></translation>
    </message>
    <message>
        <location filename="../../ui/pages/everyone/agenda.py"/>
        <source>Coming up for everyone</source>
        <translation>Próximas citas de todos</translation>
    </message>
    <message>
        <location filename="../../ui/pages/everyone/agenda.py"/>
        <location filename="../../ui/pages/everyone/lines.py"/>
        <source>Reading {name}’s records…</source>
        <translation>Leyendo los datos de {name}…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/everyone/agenda.py"/>
        <source>No visits to show here. Some records may be private.</source>
        <translation>No hay citas que mostrar aquí. Algunos datos pueden ser privados.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/everyone/agenda.py"/>
        <source>No visits planned in the records your clinics share.</source>
        <translation>No hay citas previstas en los datos que comparten sus clínicas.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/everyone/lines.py"/>
        <location filename="../../ui/pages/overview/page.py"/>
        <location filename="../../ui/pages/section/banners.py"/>
        <source>Some of {name}’s records may be private</source>
        <translation>Algunos datos de {name} pueden ser privados</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/everyone/lines.py"/>
        <source>{n} new entries</source>
        <extracomment>For 1: {n} new entry</extracomment>
        <translation><numerusform>{n} dato nuevo</numerusform><numerusform>{n} datos nuevos</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/everyone/lines.py"/>
        <location filename="../../ui/wizards/registration/done.py"/>
        <source>{n} current medicines</source>
        <extracomment>For 1: {n} current medicine</extracomment>
        <translation><numerusform>{n} medicamento actual</numerusform><numerusform>{n} medicamentos actuales</numerusform></translation>
    </message>
    <message>
        <location filename="../../ui/pages/everyone/lines.py"/>
        <source>Do NOT take {name}</source>
        <translation>NO tome {name}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/everyone/lines.py"/>
        <source>{n} more</source>
        <extracomment>For 1: {n} more</extracomment>
        <translation><numerusform>{n} más</numerusform><numerusform>{n} más</numerusform></translation>
    </message>
    <message>
        <location filename="../../ui/pages/everyone/lines.py"/>
        <source>Allergies: {names}</source>
        <translation>Alergias: {names}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/everyone/page.py"/>
        <location filename="../../ui/pages/settings/people/listing.py"/>
        <source>Add a person to this account</source>
        <translation>Agregar a una persona a esta cuenta</translation>
    </message>
    <message>
        <location filename="../../ui/pages/everyone/page.py"/>
        <source>Print family summary</source>
        <translation>Imprimir el resumen de la familia</translation>
    </message>
    <message>
        <location filename="../../ui/pages/everyone/page.py"/>
        <source>{weekday}, {date}</source>
        <translation>{weekday}, {date}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/everyone/page.py"/>
        <source>{n} things need your attention</source>
        <extracomment>For 1: {n} thing needs your attention</extracomment>
        <translation><numerusform>{n} cosa necesita su atención</numerusform><numerusform>{n} cosas necesitan su atención</numerusform></translation>
    </message>
    <message>
        <location filename="../../ui/pages/everyone/page.py"/>
        <source>Good morning, {name}</source>
        <translation>Buenos días, {name}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/everyone/page.py"/>
        <source>Good morning</source>
        <translation>Buenos días</translation>
    </message>
    <message>
        <location filename="../../ui/pages/everyone/page.py"/>
        <source>Good afternoon, {name}</source>
        <translation>Buenas tardes, {name}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/everyone/page.py"/>
        <source>Good afternoon</source>
        <translation>Buenas tardes</translation>
    </message>
    <message>
        <location filename="../../ui/pages/everyone/page.py"/>
        <source>Good evening, {name}</source>
        <translation>Buenas noches, {name}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/everyone/page.py"/>
        <source>Good evening</source>
        <translation>Buenas noches</translation>
    </message>
    <message>
        <location filename="../../ui/pages/everyone/person_card.py"/>
        <source>Open chart</source>
        <translation>Abrir expediente</translation>
    </message>
    <message>
        <location filename="../../ui/pages/everyone/person_card.py"/>
        <source>Open {name}’s chart</source>
        <translation>Abrir el expediente de {name}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/everyone/same_person.py"/>
        <source>{name} has a chart at {a} and one at {b}.</source>
        <translation>{name} tiene un expediente en {a} y otro en {b}.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/everyone/same_person.py"/>
        <source>Same name, same birth date: {born}. As one chart, what both clinics say alike is one entry that names both.</source>
        <translation>Mismo nombre, misma fecha de nacimiento: {born}. En un solo expediente, lo que ambas clínicas dicen igual es una sola entrada que nombra a las dos.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/everyone/same_person.py"/>
        <source>Yes, one person</source>
        <translation>Sí, es la misma persona</translation>
    </message>
    <message>
        <location filename="../../ui/pages/everyone/same_person.py"/>
        <source>No, two people</source>
        <translation>No, son dos personas</translation>
    </message>
    <message>
        <location filename="../../ui/pages/everyone/same_person.py"/>
        <source>No, these are two people</source>
        <translation>No, estas son dos personas</translation>
    </message>
    <message>
        <location filename="../../ui/pages/help/article.py"/>
        <source>Read: {title}</source>
        <translation>Lea: {title}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/help/page.py"/>
        <source>Short answers, with no connection needed</source>
        <translation>Respuestas cortas, sin necesidad de conexión</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/help/page.py"/>
        <source>{n} articles</source>
        <extracomment>For 1: {n} article</extracomment>
        <translation><numerusform>{n} artículo</numerusform><numerusform>{n} artículos</numerusform></translation>
    </message>
    <message>
        <location filename="../../ui/pages/immunizations/columns.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Vaccine</source>
        <translation>Vacuna</translation>
    </message>
    <message>
        <location filename="../../ui/pages/immunizations/columns.py"/>
        <location filename="../../ui/pages/immunizations/detail.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Date given</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <location filename="../../ui/pages/immunizations/columns.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Given by</source>
        <translation>Puesta por</translation>
    </message>
    <message>
        <location filename="../../ui/pages/immunizations/columns.py"/>
        <source>Dose {dose}</source>
        <translation>Dosis {dose}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/immunizations/columns.py"/>
        <source>Given by {doctor}</source>
        <translation>Puesta por {doctor}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/immunizations/columns.py"/>
        <location filename="../../ui/pages/immunizations/detail.py"/>
        <location filename="../../ui/text/records.py"/>
        <source>Not given</source>
        <translation>No se puso</translation>
    </message>
    <message>
        <location filename="../../ui/pages/immunizations/detail.py"/>
        <location filename="../../ui/text/records.py"/>
        <source>Not done</source>
        <translation>No se hizo</translation>
    </message>
    <message>
        <location filename="../../ui/pages/immunizations/detail.py"/>
        <location filename="../../ui/text/records.py"/>
        <source>Given</source>
        <translation>Puesta</translation>
    </message>
    <message>
        <location filename="../../ui/pages/immunizations/detail.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Why it was not given</source>
        <translation>Por qué no se puso</translation>
    </message>
    <message>
        <location filename="../../ui/pages/immunizations/detail.py"/>
        <source>The clinic did not say</source>
        <translation>La clínica no lo dijo</translation>
    </message>
    <message>
        <location filename="../../ui/pages/immunizations/detail.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Written down on</source>
        <translation>Fecha de registro</translation>
    </message>
    <message>
        <location filename="../../ui/pages/immunizations/detail.py"/>
        <location filename="../../ui/pages/section/changes.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Maker</source>
        <translation>Fabricante</translation>
    </message>
    <message>
        <location filename="../../ui/pages/immunizations/detail.py"/>
        <location filename="../../ui/pages/section/changes.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Lot number</source>
        <translation>Número de lote</translation>
    </message>
    <message>
        <location filename="../../ui/pages/immunizations/detail.py"/>
        <location filename="../../ui/pages/procedures/detail.py"/>
        <location filename="../../ui/pages/section/changes.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <location filename="../../ui/pages/immunizations/detail.py"/>
        <location filename="../../ui/pages/section/changes.py"/>
        <location filename="../../ui/pages/section/labels.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <location filename="../../ui/pages/immunizations/page.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Immunizations</source>
        <translation>Vacunas</translation>
    </message>
    <message>
        <location filename="../../ui/pages/immunizations/page.py"/>
        <source>Vaccines on file for {name}</source>
        <translation>Vacunas anotadas de {name}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/immunizations/page.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>vaccines</source>
        <translation>vacunas</translation>
    </message>
    <message>
        <location filename="../../ui/pages/immunizations/page.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Given</source>
        <comment>several</comment>
        <translation>Puestas</translation>
    </message>
    <message>
        <location filename="../../ui/pages/immunizations/page.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Not given</source>
        <comment>several</comment>
        <translation>No puestas</translation>
    </message>
    <message>
        <location filename="../../ui/pages/immunizations/page.py"/>
        <source>All</source>
        <comment>all vaccines</comment>
        <translation>Todas</translation>
    </message>
    <message>
        <location filename="../../ui/pages/immunizations/page.py"/>
        <source>No vaccines in the records this clinic shares</source>
        <translation>No hay vacunas en los datos que comparte esta clínica</translation>
    </message>
    <message>
        <location filename="../../ui/pages/immunizations/page.py"/>
        <source>{name} may have had vaccines somewhere else. Ask the clinic if something is missing.</source>
        <translation>Puede ser que a {name} le hayan puesto vacunas en otro lugar. Pregunte a la clínica si falta algo.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/immunizations/page.py"/>
        <source>This list comes from the clinics linked to {name}’s account. Vaccines given elsewhere may be missing.</source>
        <translation>Esta lista viene de las clínicas de la cuenta de {name}. Pueden faltar vacunas puestas en otro lugar.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/lab_results/arrangement.py"/>
        <location filename="../../ui/pages/lab_results/columns.py"/>
        <source>No date given</source>
        <translation>Sin fecha</translation>
    </message>
    <message>
        <location filename="../../ui/pages/lab_results/arrangement.py"/>
        <source>ordered by {doctor}</source>
        <translation>pedido por {doctor}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/lab_results/by_test.py"/>
        <source>Report: {name}</source>
        <translation>Informe: {name}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/lab_results/columns.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Test</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <location filename="../../ui/pages/lab_results/columns.py"/>
        <location filename="../../ui/pages/lab_results/detail.py"/>
        <location filename="../../ui/pages/lab_results/trend_columns.py"/>
        <location filename="../../ui/pages/section/changes.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <location filename="../../ui/pages/lab_results/columns.py"/>
        <location filename="../../ui/pages/lab_results/detail.py"/>
        <source>Past results</source>
        <translation>Resultados anteriores</translation>
    </message>
    <message>
        <location filename="../../ui/pages/lab_results/detail.py"/>
        <source>“{words}”</source>
        <translation>“{words}”</translation>
    </message>
    <message>
        <location filename="../../ui/pages/lab_results/detail.py"/>
        <source>What the lab says</source>
        <translation>Lo que dice el laboratorio</translation>
    </message>
    <message>
        <location filename="../../ui/pages/lab_results/detail.py"/>
        <location filename="../../ui/pages/section/changes.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>The lab’s conclusion</source>
        <translation>Conclusión del laboratorio</translation>
    </message>
    <message>
        <location filename="../../ui/pages/lab_results/detail.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Taken</source>
        <translation>Toma de la muestra</translation>
    </message>
    <message>
        <location filename="../../ui/pages/lab_results/detail.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Result from</source>
        <translation>Fecha del resultado</translation>
    </message>
    <message>
        <location filename="../../ui/pages/lab_results/detail.py"/>
        <location filename="../../ui/pages/section/changes.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Sample</source>
        <translation>Muestra</translation>
    </message>
    <message>
        <location filename="../../ui/pages/lab_results/detail.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Reported by</source>
        <translation>Informado por</translation>
    </message>
    <message>
        <location filename="../../ui/pages/lab_results/detail.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>How it was measured</source>
        <translation>Cómo se midió</translation>
    </message>
    <message>
        <location filename="../../ui/pages/lab_results/detail.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Documents with this report (not shown here)</source>
        <translation>Documentos de este informe (no se muestran aquí)</translation>
    </message>
    <message>
        <location filename="../../ui/pages/lab_results/detail.py"/>
        <source>Ordered by {doctor}</source>
        <translation>Pedido por {doctor}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/lab_results/detail.py"/>
        <location filename="../../ui/pages/section/measures.py"/>
        <location filename="../../ui/pages/section/part_card.py"/>
        <location filename="../../ui/pages/vitals/columns.py"/>
        <location filename="../../ui/text/paper.py"/>
        <source>No value</source>
        <translation>Sin valor</translation>
    </message>
    <message>
        <location filename="../../ui/pages/lab_results/detail.py"/>
        <location filename="../../ui/pages/section/changes.py"/>
        <location filename="../../ui/pages/section/legend.py"/>
        <location filename="../../ui/pages/section/plots.py"/>
        <location filename="../../ui/pages/vitals/detail.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Usual range</source>
        <translation>Rango usual</translation>
    </message>
    <message>
        <location filename="../../ui/pages/lab_results/detail.py"/>
        <location filename="../../ui/pages/lab_results/trend_columns.py"/>
        <location filename="../../ui/pages/section/legend.py"/>
        <location filename="../../ui/pages/section/plots.py"/>
        <source>No range given</source>
        <translation>Sin rango</translation>
    </message>
    <message>
        <location filename="../../ui/pages/lab_results/detail.py"/>
        <source>This result is in the lab’s usual range.</source>
        <translation>Este resultado está en el rango usual del laboratorio.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/lab_results/detail.py"/>
        <source>This result is above the lab’s usual range.</source>
        <translation>Este resultado está arriba del rango usual del laboratorio.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/lab_results/detail.py"/>
        <source>This result is below the lab’s usual range.</source>
        <translation>Este resultado está abajo del rango usual del laboratorio.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/lab_results/detail.py"/>
        <source>This result is far above the lab’s usual range.</source>
        <translation>Este resultado está muy arriba del rango usual del laboratorio.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/lab_results/detail.py"/>
        <source>This result is far below the lab’s usual range.</source>
        <translation>Este resultado está muy abajo del rango usual del laboratorio.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/lab_results/detail.py"/>
        <source>The lab marked this result as not typical.</source>
        <translation>El laboratorio marcó este resultado como fuera de lo usual.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/lab_results/detail.py"/>
        <source>Your doctor can tell you what it means for you.</source>
        <translation>Su médico puede explicarle qué significa para usted.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/lab_results/detail.py"/>
        <source>Last time ({date}) it was {value}.</source>
        <translation>La vez pasada ({date}) fue {value}.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/lab_results/detail.py"/>
        <source>Note from {name}</source>
        <translation>Nota de {name}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/lab_results/detail.py"/>
        <location filename="../../ui/pages/section/changes.py"/>
        <location filename="../../ui/pages/section/labels.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Note from the clinic</source>
        <translation>Nota de la clínica</translation>
    </message>
    <message>
        <location filename="../../ui/pages/lab_results/detail.py"/>
        <source>“Make bigger” shows the same results as a table.</source>
        <translation>“Agrandar” muestra los mismos resultados en una tabla.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/lab_results/detail.py"/>
        <source>Parts of this result</source>
        <translation>Partes de este resultado</translation>
    </message>
    <message>
        <location filename="../../ui/pages/lab_results/detail.py"/>
        <source>Results in this report</source>
        <translation>Resultados de este informe</translation>
    </message>
    <message>
        <location filename="../../ui/pages/lab_results/detail.py"/>
        <source>This report names more results that are not shared here.</source>
        <translation>Este informe menciona otros resultados que no se comparten aquí.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/lab_results/page.py"/>
        <source>Results {name}’s doctors chose to share</source>
        <translation>Resultados que los médicos de {name} decidieron compartir</translation>
    </message>
    <message>
        <location filename="../../ui/pages/lab_results/page.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>lab results</source>
        <translation>resultados de laboratorio</translation>
    </message>
    <message>
        <location filename="../../ui/pages/lab_results/page.py"/>
        <location filename="../../ui/pages/lab_results/trend_page.py"/>
        <source>All</source>
        <comment>all lab results</comment>
        <translation>Todos</translation>
    </message>
    <message>
        <location filename="../../ui/pages/lab_results/page.py"/>
        <source>No lab results in the records this clinic shares</source>
        <translation>No hay resultados de laboratorio en los datos que comparte esta clínica</translation>
    </message>
    <message>
        <location filename="../../ui/pages/lab_results/page.py"/>
        <source>{name}’s doctors choose which results to share. Ask the clinic about a result you expect.</source>
        <translation>Los médicos de {name} deciden qué resultados comparten. Pregunte a la clínica por el resultado que espera.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/lab_results/page.py"/>
        <source>The doctor chooses which results to share. Ask about a result you expect.</source>
        <translation>El médico decide qué resultados comparte. Pregunte por el resultado que espera.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/lab_results/page.py"/>
        <source>No result here is outside its range, as far as the lab gave one.</source>
        <translation>Ningún resultado está fuera de su rango, si el laboratorio dio uno.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/lab_results/page.py"/>
        <source>Find a test</source>
        <translation>Buscar una prueba</translation>
    </message>
    <message>
        <location filename="../../ui/pages/lab_results/trend_columns.py"/>
        <source>Date collected</source>
        <translation>Fecha de la muestra</translation>
    </message>
    <message>
        <location filename="../../ui/pages/lab_results/trend_columns.py"/>
        <source>Compared with range</source>
        <translation>Comparado con el rango</translation>
    </message>
    <message>
        <location filename="../../ui/pages/lab_results/trend_columns.py"/>
        <source>Range used by the lab</source>
        <translation>Rango que usó el laboratorio</translation>
    </message>
    <message>
        <location filename="../../ui/pages/lab_results/trend_columns.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Ordered by</source>
        <translation>Pedido por</translation>
    </message>
    <message>
        <location filename="../../ui/pages/lab_results/trend_columns.py"/>
        <source>Result from {date}</source>
        <translation>Fecha del resultado: {date}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/lab_results/trend_page.py"/>
        <location filename="../../ui/pages/section/record_page.py"/>
        <source>Back to {list}</source>
        <translation>Volver a {list}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/lab_results/trend_page.py"/>
        <location filename="../../ui/pages/settings/activity.py"/>
        <location filename="../../ui/shell/activity_print.py"/>
        <source>How far back</source>
        <translation>Cuánto tiempo atrás</translation>
    </message>
    <message>
        <location filename="../../ui/pages/lab_results/trend_page.py"/>
        <location filename="../../ui/pages/settings/activity.py"/>
        <source>1 year</source>
        <translation>1 año</translation>
    </message>
    <message>
        <location filename="../../ui/pages/lab_results/trend_page.py"/>
        <source>3 years</source>
        <translation>3 años</translation>
    </message>
    <message>
        <location filename="../../ui/pages/lab_results/trend_page.py"/>
        <source>{test}, past results</source>
        <translation>{test}, resultados anteriores</translation>
    </message>
    <message>
        <location filename="../../ui/pages/lab_results/trend_page.py"/>
        <source>The table below has the same results.</source>
        <translation>La tabla de abajo tiene los mismos resultados.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/lab_results/trend_page.py"/>
        <source>Each point is one test. The line joins them in order.</source>
        <translation>Cada punto es una prueba. La línea los une en orden.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/lab_results/trend_page.py"/>
        <source>There is only one result in this time. Choose a longer one to see a line.</source>
        <translation>Solo hay un resultado en este tiempo. Elija uno más largo para ver una línea.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/lab_results/trend_page.py"/>
        <source>There is only one result so far. We need two to draw a line.</source>
        <translation>Solo hay un resultado. Necesitamos dos para dibujar una línea.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/lab_results/trend_page.py"/>
        <source>{n} other results of this test are not on this line: they have another unit or method, or are not numbers.</source>
        <extracomment>For 1: {n} other result of this test is not on this line: it has another unit or method, or is not a number.</extracomment>
        <translation><numerusform>{n} resultado más de esta prueba no está en esta línea: tiene otra unidad u otro método, o no es un número.</numerusform><numerusform>{n} resultados más de esta prueba no están en esta línea: tienen otra unidad u otro método, o no son números.</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/lab_results/trend_page.py"/>
        <location filename="../../ui/pages/section/measures.py"/>
        <location filename="../../ui/pages/section/plots.py"/>
        <source>{n} results</source>
        <extracomment>For 1: {n} result</extracomment>
        <translation><numerusform>{n} resultado</numerusform><numerusform>{n} resultados</numerusform></translation>
    </message>
    <message>
        <location filename="../../ui/pages/lab_results/trend_page.py"/>
        <source>{count} since {date}</source>
        <translation>{count} desde {date}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/medications/columns.py"/>
        <source>Medicine and how to take it</source>
        <translation>Medicamento y cómo tomarlo</translation>
    </message>
    <message>
        <location filename="../../ui/pages/medications/columns.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Prescribed by</source>
        <translation>Recetado por</translation>
    </message>
    <message>
        <location filename="../../ui/pages/medications/columns.py"/>
        <source>The order is from {doctor}</source>
        <translation>La indicación es de {doctor}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/medications/columns.py"/>
        <source>Prescribed by {doctor}</source>
        <translation>Recetado por {doctor}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/medications/columns.py"/>
        <source>Told by {name}</source>
        <translation>Según {name}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/medications/columns.py"/>
        <location filename="../../ui/pages/section/changes.py"/>
        <source>{what}: {said}</source>
        <translation>{what}: {said}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/medications/columns.py"/>
        <source>For {reason}</source>
        <translation>Para {reason}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/medications/detail.py"/>
        <source>The clinic ordered that this medicine is not taken. Ask the clinic if you have questions.</source>
        <translation>La clínica indicó que no se tome este medicamento. Pregunte a la clínica si tiene dudas.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/medications/detail.py"/>
        <source>Do NOT take this medicine</source>
        <translation>NO tome este medicamento</translation>
    </message>
    <message>
        <location filename="../../ui/pages/medications/detail.py"/>
        <location filename="../../ui/pages/section/changes.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Refills the doctor allowed</source>
        <translation>Surtidos que autorizó el médico</translation>
    </message>
    <message>
        <location filename="../../ui/pages/medications/detail.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Why this status</source>
        <translation>Por qué está así</translation>
    </message>
    <message>
        <location filename="../../ui/pages/medications/page.py"/>
        <source>Medicines {name}’s doctors have on file</source>
        <translation>Los que tienen anotados los médicos de {name}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/medications/page.py"/>
        <source>No medicines in the records this clinic shares</source>
        <translation>No hay medicamentos en los datos que comparte esta clínica</translation>
    </message>
    <message>
        <location filename="../../ui/pages/medications/page.py"/>
        <source>{name} may take medicines from other doctors or stores. Tell the clinic about them.</source>
        <translation>Puede ser que {name} tome medicamentos de otros médicos o tiendas. Avise a la clínica.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/medications/page.py"/>
        <source>This list comes from the clinics linked to {name}’s account. It may not show medicines from other doctors or stores.</source>
        <translation>Esta lista viene de las clínicas de la cuenta de {name}. Puede no incluir medicamentos de otros médicos o tiendas.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/overview/cards.py"/>
        <source>Next appointment</source>
        <translation>Próxima cita</translation>
    </message>
    <message>
        <location filename="../../ui/pages/overview/cards.py"/>
        <source>See all</source>
        <translation>Ver todo</translation>
    </message>
    <message>
        <location filename="../../ui/pages/overview/cards.py"/>
        <source>See all appointments</source>
        <translation>Ver todas las citas</translation>
    </message>
    <message>
        <location filename="../../ui/pages/overview/cards.py"/>
        <source>{time} with {doctor}</source>
        <translation>{time} con {doctor}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/overview/cards.py"/>
        <source>New lab results</source>
        <translation>Resultados de laboratorio nuevos</translation>
    </message>
    <message>
        <location filename="../../ui/pages/overview/cards.py"/>
        <source>Latest lab results</source>
        <translation>Últimos resultados de laboratorio</translation>
    </message>
    <message>
        <location filename="../../ui/pages/overview/cards.py"/>
        <source>See all results</source>
        <translation>Ver todos los resultados</translation>
    </message>
    <message>
        <location filename="../../ui/pages/overview/cards.py"/>
        <source>no date</source>
        <translation>sin fecha</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/overview/cards.py"/>
        <source>{n} more from {day}</source>
        <extracomment>For 1: {n} more from {day}</extracomment>
        <translation><numerusform>{n} más del {day}</numerusform><numerusform>{n} más del {day}</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/overview/cards.py"/>
        <source>{n} more new results</source>
        <extracomment>For 1: {n} more new result</extracomment>
        <translation><numerusform>{n} resultado nuevo más</numerusform><numerusform>{n} resultados nuevos más</numerusform></translation>
    </message>
    <message>
        <location filename="../../ui/pages/overview/cards.py"/>
        <source>Current medicines</source>
        <translation>Medicamentos actuales</translation>
    </message>
    <message>
        <location filename="../../ui/pages/overview/cards.py"/>
        <source>See all {n}</source>
        <translation>Ver los {n}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/overview/cards.py"/>
        <source>See medicines</source>
        <translation>Ver medicamentos</translation>
    </message>
    <message>
        <location filename="../../ui/pages/overview/cards.py"/>
        <source>See all medicines</source>
        <translation>Ver todos los medicamentos</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/overview/cards.py"/>
        <source>{n} more medicines</source>
        <extracomment>For 1: {n} more medicine</extracomment>
        <translation><numerusform>{n} medicamento más</numerusform><numerusform>{n} medicamentos más</numerusform></translation>
    </message>
    <message>
        <location filename="../../ui/pages/overview/page.py"/>
        <source>Print a summary</source>
        <translation>Imprimir un resumen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/overview/page.py"/>
        <location filename="../../ui/pages/section/banners.py"/>
        <source>State law and the clinic’s rules can keep some records private. You will not see those here.</source>
        <translation>La ley del estado y las reglas de la clínica pueden mantener privados algunos datos. Esos no los verá aquí.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/overview/strip.py"/>
        <source>See allergies</source>
        <translation>Ver alergias</translation>
    </message>
    <message>
        <location filename="../../ui/pages/procedures/columns.py"/>
        <source>Procedure and doctor’s term</source>
        <translation>Procedimiento y término médico</translation>
    </message>
    <message>
        <location filename="../../ui/pages/procedures/columns.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Done by</source>
        <translation>Hecho por</translation>
    </message>
    <message>
        <location filename="../../ui/pages/procedures/columns.py"/>
        <source>Done by {doctor}</source>
        <translation>Hecho por {doctor}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/procedures/detail.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Why it was not done</source>
        <translation>Por qué no se hizo</translation>
    </message>
    <message>
        <location filename="../../ui/pages/procedures/detail.py"/>
        <location filename="../../ui/pages/section/changes.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>How it went</source>
        <translation>Cómo salió</translation>
    </message>
    <message>
        <location filename="../../ui/pages/procedures/page.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Procedures</source>
        <translation>Procedimientos</translation>
    </message>
    <message>
        <location filename="../../ui/pages/procedures/page.py"/>
        <source>Surgeries and other procedures</source>
        <translation>Cirugías y otros procedimientos</translation>
    </message>
    <message>
        <location filename="../../ui/pages/procedures/page.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>procedures</source>
        <translation>procedimientos</translation>
    </message>
    <message>
        <location filename="../../ui/pages/procedures/page.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Planned or under way</source>
        <translation>Planeados o en curso</translation>
    </message>
    <message>
        <location filename="../../ui/pages/procedures/page.py"/>
        <source>All</source>
        <comment>all procedures</comment>
        <translation>Todos</translation>
    </message>
    <message>
        <location filename="../../ui/pages/procedures/page.py"/>
        <source>No procedures in the records this clinic shares</source>
        <translation>No hay procedimientos en los datos que comparte esta clínica</translation>
    </message>
    <message>
        <location filename="../../ui/pages/procedures/page.py"/>
        <source>{name}’s clinics have not shared any procedures here. If you think something is missing, ask the clinic.</source>
        <translation>Las clínicas de {name} no han compartido procedimientos. Si cree que falta algo, pregunte a la clínica.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/procedures/page.py"/>
        <source>This list comes from the clinics linked to {name}’s account. Procedures done elsewhere may be missing.</source>
        <translation>Esta lista viene de las clínicas de la cuenta de {name}. Pueden faltar procedimientos hechos en otro lugar.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/search/page.py"/>
        <source>Whose records are searched</source>
        <translation>En qué expedientes se busca</translation>
    </message>
    <message>
        <location filename="../../ui/pages/search/page.py"/>
        <source>{name} only</source>
        <translation>Solo {name}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/search/page.py"/>
        <source>Check the spelling, or try a shorter word.</source>
        <translation>Revise la ortografía o use una palabra más corta.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/search/page.py"/>
        <source>No matches for “{q}”</source>
        <translation>No hay resultados para “{q}”</translation>
    </message>
    <message>
        <location filename="../../ui/pages/search/page.py"/>
        <source>{section} · the first {n}</source>
        <translation>{section} · los primeros {n}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/search/page.py"/>
        <source>{n} matches for “{q}” in all charts</source>
        <extracomment>For 1: {n} match for “{q}” in all charts</extracomment>
        <translation><numerusform>{n} resultado para “{q}” en todos los expedientes</numerusform><numerusform>{n} resultados para “{q}” en todos los expedientes</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/search/page.py"/>
        <source>{n} matches for “{q}” in {name}’s chart</source>
        <extracomment>For 1: {n} match for “{q}” in {name}’s chart</extracomment>
        <translation><numerusform>{n} resultado para “{q}” en el expediente de {name}</numerusform><numerusform>{n} resultados para “{q}” en el expediente de {name}</numerusform></translation>
    </message>
    <message>
        <location filename="../../ui/pages/search/page.py"/>
        <source>There are more. Add another word to find fewer.</source>
        <translation>Hay más. Agregue otra palabra para ver menos.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/search/page.py"/>
        <source>Some records cannot be searched yet. We add them as soon as they can.</source>
        <translation>Todavía no se puede buscar en algunos datos. Los agregamos en cuanto se pueda.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/availability.py"/>
        <source>{name}’s clinics have not shared any {things} here. Some records may be private.</source>
        <translation>Las clínicas de {name} no han compartido {things} aquí. Algunos datos pueden ser privados.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/availability.py"/>
        <source>Nothing to show here</source>
        <translation>No hay nada que mostrar aquí</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/availability.py"/>
        <source>{name}’s clinic does not let you see {things}. Ask the clinic if you need to see them.</source>
        <translation>La clínica de {name} no le deja ver estos datos: {things}. Pregunte a la clínica si necesita verlos.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/availability.py"/>
        <source>You do not have access to these</source>
        <translation>Usted no tiene acceso a estos datos</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/availability.py"/>
        <source>The clinic’s system does not send {things}. This does not mean there are none. Ask the clinic.</source>
        <translation>El sistema de la clínica no envía {things}. Esto no significa que no haya. Pregunte a la clínica.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/availability.py"/>
        <source>The clinic does not send these</source>
        <translation>La clínica no envía estos datos</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/availability.py"/>
        <source>We have not asked the clinic for these {things}.</source>
        <translation>Todavía no le hemos pedido estos datos a la clínica: {things}.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/availability.py"/>
        <source>Get them now</source>
        <translation>Pedirlos ahora</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/availability.py"/>
        <source>{name}’s clinics may keep some {things} back. Ask the clinic if you think something is missing.</source>
        <translation>Las clínicas de {name} pueden guardarse parte de sus {things}. Pregunte a la clínica si cree que falta algo.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/availability.py"/>
        <source>The clinic said no</source>
        <translation>La clínica dijo que no</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/availability.py"/>
        <source>Part of this list is missing. Try again, or ask the clinic.</source>
        <translation>Falta una parte de esta lista. Intente de nuevo o pregunte a la clínica.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/availability.py"/>
        <location filename="../../ui/text/paper_remarks.py"/>
        <source>The clinic sent entries, but none that can be shown as fact.</source>
        <translation>La clínica envió datos, pero ninguno que se pueda mostrar como cierto.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/availability.py"/>
        <source>We could not get these</source>
        <translation>No pudimos traer estos datos</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/availability.py"/>
        <location filename="../../ui/text/refusals.py"/>
        <source>Nothing was changed. Try again.</source>
        <translation>Nada cambió. Intente de nuevo.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/availability.py"/>
        <source>This list is from {date}</source>
        <translation>Esta lista es del {date}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/availability.py"/>
        <source>This list may be old</source>
        <translation>Esta lista puede ser vieja</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/availability.py"/>
        <source>We could not update it. The clinic may have changed something since.</source>
        <translation>No pudimos actualizarla. La clínica puede haber cambiado algo desde entonces.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/availability.py"/>
        <source>Part of this list is missing</source>
        <translation>Falta una parte de esta lista</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/availability.py"/>
        <source>Try again, or ask the clinic.</source>
        <translation>Intente de nuevo o pregunte a la clínica.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/availability.py"/>
        <source>{clinic} does not let you see {things}</source>
        <translation>{clinic} no le deja ver {things}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/availability.py"/>
        <source>Ask the clinic if you need to see them.</source>
        <translation>Pregunte a la clínica si necesita verlos.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/availability.py"/>
        <source>{clinic} does not send {things}</source>
        <translation>{clinic} no envía {things}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/availability.py"/>
        <source>This does not mean there are none. Ask the clinic.</source>
        <translation>Esto no significa que no haya. Pregunte a la clínica.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/availability.py"/>
        <source>{clinic} has not been asked for {things} yet</source>
        <translation>Todavía no se han pedido {things} a {clinic}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/availability.py"/>
        <source>What is below is from the other clinics.</source>
        <translation>Lo que sigue es de las otras clínicas.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/availability.py"/>
        <source>What {clinic} says may be old</source>
        <translation>Lo que dice {clinic} puede no estar al día</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/availability.py"/>
        <source>It is from {date}.</source>
        <translation>Es del {date}.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/availability.py"/>
        <source>We could not update it.</source>
        <translation>No pudimos actualizarlo.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/availability.py"/>
        <source>We could not get {things} from {clinic}</source>
        <translation>No pudimos obtener {things} de {clinic}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/section/availability.py"/>
        <source>{n} entries are not shown</source>
        <extracomment>For 1: {n} entry is not shown</extracomment>
        <translation><numerusform>{n} dato no se muestra</numerusform><numerusform>{n} datos no se muestran</numerusform></translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/banners.py"/>
        <source>Remove them here</source>
        <translation>Quitarlas de aquí</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/section/banners.py"/>
        <source>{n} entries are no longer in the clinic’s list</source>
        <extracomment>For 1: {n} entry is no longer in the clinic’s list</extracomment>
        <translation><numerusform>{n} anotación ya no está en la lista de la clínica</numerusform><numerusform>{n} anotaciones ya no están en la lista de la clínica</numerusform></translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/banners.py"/>
        <source>So many at once may be a mistake, so we kept them here. Ask the clinic if they still count.</source>
        <translation>Tantas a la vez puede ser un error, así que las conservamos aquí. Pregunte a la clínica si todavía valen.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/changes.py"/>
        <source>Changed {date}</source>
        <translation>Cambió el {date}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/changes.py"/>
        <location filename="../../ui/pages/section/list_pane.py"/>
        <source>Changed</source>
        <translation>Cambió</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/changes.py"/>
        <source>Other details of this entry</source>
        <translation>Otros detalles de esta anotación</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/changes.py"/>
        <source>{what}: not told</source>
        <translation>{what}: no lo dice</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/changes.py"/>
        <source>{what}: was {old}, now {new}</source>
        <translation>{what}: antes {old}, ahora {new}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/changes.py"/>
        <source>{what}: now {new}</source>
        <translation>{what}: ahora {new}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/changes.py"/>
        <source>{what}: changed</source>
        <translation>{what}: cambió</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/changes.py"/>
        <source>{what}: added</source>
        <translation>{what}: se agregó</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/changes.py"/>
        <source>{what}: no longer given</source>
        <translation>{what}: ya no se indica</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/changes.py"/>
        <source>Now marked: {label}</source>
        <translation>Ahora marcado: {label}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/changes.py"/>
        <source>No longer marked: {label}</source>
        <translation>Ya no está marcado: {label}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/changes.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/changes.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>How to take it</source>
        <translation>Cómo tomarlo</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/changes.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Started</source>
        <translation>Empezó</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/changes.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Doctor’s term</source>
        <translation>Término del médico</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/changes.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Risk</source>
        <translation>Riesgo</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/changes.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Dose</source>
        <translation>Dosis</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/changes.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Why it was done</source>
        <translation>Por qué se hizo</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/changes.py"/>
        <source>Minutes</source>
        <translation>Minutos</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/changes.py"/>
        <source>Documents with this report</source>
        <translation>Documentos de este informe</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/section/content.py"/>
        <source>Getting {name}’s records from {n} clinics</source>
        <extracomment>For 1: Getting {name}’s records from {n} clinic</extracomment>
        <translation><numerusform>Obteniendo los expedientes de {name} de {n} clínica</numerusform><numerusform>Obteniendo los expedientes de {name} de {n} clínicas</numerusform></translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/labels.py"/>
        <source>The order says: {said}</source>
        <translation>La indicación dice: {said}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/labels.py"/>
        <source>The clinic did not say who entered this</source>
        <translation>La clínica no dijo quién anotó esto</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/legend.py"/>
        <source>Below this number</source>
        <translation>Menor que esto</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/legend.py"/>
        <source>Above this number</source>
        <translation>Mayor que esto</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/legend.py"/>
        <location filename="../../ui/text/records.py"/>
        <source>Early result, may change</source>
        <translation>Resultado preliminar, puede cambiar</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/legend.py"/>
        <location filename="../../ui/text/records.py"/>
        <source>In range</source>
        <translation>En rango</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/list_pane.py"/>
        <source>Nothing in this list matches. Check the spelling, or clear the filter.</source>
        <translation>Nada en esta lista coincide. Revise la ortografía o borre el filtro.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/list_pane.py"/>
        <source>Nothing under “{list}”. Choose another list above.</source>
        <translation>No hay nada en “{list}”. Elija otra lista arriba.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/list_pane.py"/>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/section/list_pane.py"/>
        <source>{n} entries</source>
        <extracomment>For 1: {n} entry</extracomment>
        <translation><numerusform>{n} en la lista</numerusform><numerusform>{n} en la lista</numerusform></translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/list_tools.py"/>
        <source>How {things} stand</source>
        <translation>Orden de {things}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/list_tools.py"/>
        <source>Which {things}</source>
        <translation>Qué {things} mostrar</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/list_tools.py"/>
        <source>Filter this list</source>
        <translation>Filtrar esta lista</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/measures.py"/>
        <source>The lab has a remark</source>
        <translation>El laboratorio hizo una observación</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/section/measures.py"/>
        <source>{n} outside range</source>
        <extracomment>For 1: {n} outside range</extracomment>
        <translation><numerusform>{n} fuera del rango</numerusform><numerusform>{n} fuera del rango</numerusform></translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/measures.py"/>
        <location filename="../../ui/text/paper.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/not_shown.py"/>
        <source>opened</source>
        <translation>abierto</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/not_shown.py"/>
        <source>closed</source>
        <translation>cerrado</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/not_shown.py"/>
        <source>Says why. {state}</source>
        <translation>Dice por qué. {state}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/not_shown.py"/>
        <source>{n} × {reason}</source>
        <translation>{n} × {reason}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/not_shown.py"/>
        <source>These entries are not shown as facts. Ask the clinic if you want to know more.</source>
        <translation>Estos datos no se muestran como ciertos. Pregunte a la clínica si quiere saber más.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/section/not_shown.py"/>
        <source>Called {names} and {n} more by the clinic’s system</source>
        <extracomment>For 1: Called {names} and {n} more by the clinic’s system</extracomment>
        <translation><numerusform>El sistema de la clínica los llama {names} y {n} más</numerusform><numerusform>El sistema de la clínica los llama {names} y {n} más</numerusform></translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/not_shown.py"/>
        <source>Called {names} by the clinic’s system</source>
        <translation>El sistema de la clínica los llama {names}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/section/not_shown.py"/>
        <source>{n} entries were marked as mistakes by the clinic</source>
        <extracomment>For 1: {n} entry was marked as a mistake by the clinic</extracomment>
        <translation><numerusform>La clínica marcó {n} dato como error</numerusform><numerusform>La clínica marcó {n} datos como errores</numerusform></translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/partly.py"/>
        <source>Reading {things}…</source>
        <translation>Leyendo {things}…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/partly.py"/>
        <source>No current {things} on this list</source>
        <translation>No hay {things} actuales en esta lista</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/partly.py"/>
        <source>There are past ones.</source>
        <translation>Hay anteriores.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/past.py"/>
        <source>{name}: past results</source>
        <translation>{name}: resultados anteriores</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/past.py"/>
        <source>Make the chart of {name} bigger</source>
        <translation>Agrandar la gráfica de {name}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/past.py"/>
        <source>The same in words</source>
        <translation>Lo mismo en palabras</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/section/past.py"/>
        <source>{n} earlier ones are in the list</source>
        <extracomment>For 1: {n} earlier one is in the list</extracomment>
        <translation><numerusform>{n} anterior está en la lista</numerusform><numerusform>{n} anteriores están en la lista</numerusform></translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/past.py"/>
        <source>{date}: {value}</source>
        <translation>{date}: {value}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/plots.py"/>
        <source>{count}, from {first} to {last}</source>
        <translation>{count}, de {first} a {last}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/plots.py"/>
        <source>{said}, last {reading}</source>
        <translation>{said}, el último: {reading}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/plots.py"/>
        <source>{count} from {start} to {end}, from {first} to {last}.</source>
        <translation>{count} del {start} al {end}, de {first} a {last}.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/plots.py"/>
        <source>{range}: {dates}.</source>
        <translation>{range}: {dates}.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/section/plots.py"/>
        <source>{n} of them are outside their range.</source>
        <extracomment>For 1: {n} of them is outside its range.</extracomment>
        <translation><numerusform>{n} está fuera de su rango.</numerusform><numerusform>{n} están fuera de su rango.</numerusform></translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/record_page.py"/>
        <source>Previous</source>
        <translation>Anterior</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/record_page.py"/>
        <source>Next entry</source>
        <translation>Dato siguiente</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/record_page.py"/>
        <source>{n} of {count}</source>
        <translation>{n} de {count}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/section/sources.py"/>
        <source>{n} other clinics say the same. You chose to see it separately.</source>
        <extracomment>For 1: {n} other clinic says the same. You chose to see it separately.</extracomment>
        <translation><numerusform>{n} otra clínica dice lo mismo. Usted eligió verlo por separado.</numerusform><numerusform>{n} otras clínicas dicen lo mismo. Usted eligió verlo por separado.</numerusform></translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/sources.py"/>
        <source>Show as one</source>
        <translation>Mostrar como una</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/sources.py"/>
        <source>Show {title} as one</source>
        <translation>Mostrar {title} como una sola entrada</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/section/sources.py"/>
        <source>{n} other clinics say the same</source>
        <extracomment>For 1: {n} other clinic says the same</extracomment>
        <translation><numerusform>{n} otra clínica dice lo mismo</numerusform><numerusform>{n} otras clínicas dicen lo mismo</numerusform></translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/sources.py"/>
        <source>What it says differently</source>
        <translation>Lo que dice de otra manera</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/sources.py"/>
        <source>Show separately</source>
        <translation>Mostrar por separado</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/sources.py"/>
        <source>Show {title} separately</source>
        <translation>Mostrar {title} por separado</translation>
    </message>
    <message>
        <location filename="../../ui/pages/section/topic.py"/>
        <source>The clinic’s words stay in the language they were written in.</source>
        <translation>Las palabras de la clínica aparecen en el idioma en que se escribieron.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/about.py"/>
        <source>Version {number}</source>
        <translation>Versión {number}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/about.py"/>
        <source>Version not known</source>
        <translation>Versión desconocida</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/about.py"/>
        <source>About Family Chart</source>
        <translation>Acerca de Family Chart</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/about.py"/>
        <source>License: {name}</source>
        <translation>Licencia: {name}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/about.py"/>
        <source>not known</source>
        <translation>desconocida</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/about.py"/>
        <source>Family Chart shows what your clinics wrote. It gives no medical advice.</source>
        <translation>Family Chart muestra lo que escribieron sus clínicas. No da consejos médicos.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/about.py"/>
        <source>Made with</source>
        <translation>Hecho con</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/activity.py"/>
        <location filename="../../ui/shell/activity_print.py"/>
        <source>Whose chart</source>
        <translation>Expediente de</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/activity.py"/>
        <source>7 days</source>
        <translation>7 días</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/activity.py"/>
        <source>30 days</source>
        <translation>30 días</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/activity.py"/>
        <location filename="../../ui/shell/activity_print.py"/>
        <source>By whom</source>
        <translation>Por quién</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/activity.py"/>
        <source>Print this list</source>
        <translation>Imprimir esta lista</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/activity.py"/>
        <source>Every time somebody looked at the chart, printed it, saved it, or got access to it.</source>
        <translation>Cada vez que alguien vio el expediente, lo imprimió, lo guardó u obtuvo acceso a él.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/activity.py"/>
        <location filename="../../ui/shell/account_sections.py"/>
        <location filename="../../ui/shell/activity_print.py"/>
        <source>Who has seen what</source>
        <translation>Quién ha visto qué</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/activity.py"/>
        <source>Everybody</source>
        <translation>Todos</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/activity.py"/>
        <source>There is no chart here that you can open now.</source>
        <translation>No hay ningún expediente que pueda abrir ahora.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/activity.py"/>
        <location filename="../../ui/shell/activity_print.py"/>
        <source>On this computer</source>
        <translation>En esta computadora</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/activity.py"/>
        <location filename="../../ui/shell/activity_print.py"/>
        <source>Nothing was opened here in these days.</source>
        <translation>Aquí no se abrió nada en estos días.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/activity.py"/>
        <location filename="../../ui/shell/activity_print.py"/>
        <source>Nothing was done in these days.</source>
        <translation>No se hizo nada en estos días.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/activity.py"/>
        <source>There is more in these days than can be shown. Look at fewer days.</source>
        <translation>En estos días hay más de lo que se puede mostrar. Elija menos días.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/activity.py"/>
        <source>Show more</source>
        <translation>Mostrar más</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/app_lock.py"/>
        <source>Locking hides all records until you type your PIN. Records saved on this computer are always encrypted (scrambled).</source>
        <translation>El bloqueo oculta todos los datos hasta que escriba su PIN. Los datos guardados en esta computadora siempre están cifrados (ilegibles para otros).</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/app_lock.py"/>
        <location filename="../../ui/pages/settings/page.py"/>
        <source>App lock</source>
        <translation>Bloqueo de la aplicación</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/app_lock.py"/>
        <source>You choose 4 to 8 digits.</source>
        <translation>Usted elige de 4 a 8 números.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/app_lock.py"/>
        <source>Ask for a PIN to open Family Chart</source>
        <translation>Pedir un PIN para abrir Family Chart</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/app_lock.py"/>
        <source>Change PIN</source>
        <translation>Cambiar el PIN</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/app_lock.py"/>
        <source>Lock now</source>
        <translation>Bloquear ahora</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/app_lock.py"/>
        <source>Lock the app</source>
        <translation>Bloquear la aplicación</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/app_lock.py"/>
        <source>Lock when the computer sleeps</source>
        <translation>Bloquear cuando la computadora se suspenda</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/app_lock.py"/>
        <source>Also when you lock the computer, press Ctrl+L or choose Lock.</source>
        <translation>También cuando bloquee la computadora, oprima Ctrl+L o elija Bloquear.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/app_lock.py"/>
        <source>Hide records in window previews</source>
        <translation>Ocultar los datos en las vistas previas de las ventanas</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/app_lock.py"/>
        <source>This window shows nothing while another one is in front, so nobody can read it in the taskbar.</source>
        <translation>Esta ventana no muestra nada mientras otra está al frente; así nadie la lee en la barra de tareas.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/app_lock.py"/>
        <source>Remove saved records</source>
        <translation>Quitar los datos guardados</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/app_lock.py"/>
        <source>Your records stay safe with your doctors. You can save them here again.</source>
        <translation>Sus datos siguen seguros con sus médicos. Puede guardarlos aquí otra vez.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/app_lock.py"/>
        <source>Records saved on this computer</source>
        <translation>Datos guardados en esta computadora</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/computer.py"/>
        <source>A locked copy of your records is kept here</source>
        <translation>Aquí se guarda una copia protegida de sus datos</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/computer.py"/>
        <source>You can read it with no connection. Only this user of this computer can open it.</source>
        <translation>Puede leerla sin conexión. Solo este usuario de esta computadora puede abrirla.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/computer.py"/>
        <source>Sign out and remove the copy</source>
        <translation>Salir y quitar la copia</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/computer.py"/>
        <source>No records are kept here</source>
        <translation>Aquí no se guardan datos</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/computer.py"/>
        <source>When you close Family Chart, your records are gone from this computer. Sign in to see them again.</source>
        <translation>Al cerrar Family Chart, sus datos se van de esta computadora. Entre para verlos de nuevo.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/computer.py"/>
        <source>Your doctors keep your records. You can sign in again at any time.</source>
        <translation>Sus médicos conservan sus datos. Puede entrar de nuevo cuando quiera.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/computer.py"/>
        <location filename="../../ui/pages/settings/devices.py"/>
        <location filename="../../ui/pages/settings/page.py"/>
        <source>This computer</source>
        <translation>Esta computadora</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/devices.py"/>
        <source>Every computer, phone or screen that can open your records with your sign-in.</source>
        <translation>Cada computadora, teléfono o pantalla que puede abrir sus datos con su sesión.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/devices.py"/>
        <source>Where you are signed in</source>
        <translation>Dónde tiene la sesión abierta</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/devices.py"/>
        <source>Only this computer is signed in now</source>
        <translation>Ahora solo esta computadora tiene la sesión abierta</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/devices.py"/>
        <source>Computers that are not asked for a code</source>
        <translation>Computadoras a las que no se les pide código</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/devices.py"/>
        <source>Was it not you who signed in?</source>
        <translation>¿No fue usted quien entró?</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/devices.py"/>
        <source>Then somebody knows your password. A new one signs everybody else out, wherever they are.</source>
        <translation>Entonces alguien conoce su contraseña. Con una nueva se cierran las demás sesiones, estén donde estén.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/devices.py"/>
        <source>If it was not you who signed in, somebody knows your password: change it, turn on two-step verification, and tell your doctor’s office.</source>
        <translation>Si no fue usted quien entró, alguien conoce su contraseña: cámbiela, active la verificación en dos pasos y avise al consultorio de su médico.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/devices.py"/>
        <source>Signed in: {moment}</source>
        <translation>Sesión abierta: {moment}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/devices.py"/>
        <source>Last used: {moment}</source>
        <translation>Último uso: {moment}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/devices.py"/>
        <source>Ends by itself on {date}</source>
        <translation>Termina sola el {date}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/devices.py"/>
        <source>Trusted: {moment}</source>
        <translation>De confianza: {moment}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/devices.py"/>
        <source>Ask for a code again</source>
        <translation>Volver a pedir el código</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/devices.py"/>
        <source>Sign out everywhere else</source>
        <translation>Cerrar las demás sesiones</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/devices.py"/>
        <source>Something here is not you?</source>
        <translation>¿Hay algo aquí que no es suyo?</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/devices.py"/>
        <source>Sign out everywhere else. Whoever wants to come back then needs your password, and your code too. Invitations sent from a device you sign out are withdrawn, unless somebody has used them.</source>
        <translation>Cierre las demás sesiones. Quien quiera volver necesitará su contraseña, y también su código. Las invitaciones enviadas desde un dispositivo cuya sesión se cierra se retiran, salvo que alguien ya las haya usado.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/devices.py"/>
        <source>{act}. {device}. {when}</source>
        <translation>{act}. {device}. {when}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/display.py"/>
        <location filename="../../ui/pages/settings/page.py"/>
        <source>Text and display</source>
        <translation>Texto y pantalla</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/display.py"/>
        <location filename="../../ui/widgets/text_size.py"/>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/display.py"/>
        <source>Colors</source>
        <translation>Colores</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/display.py"/>
        <source>{n}%</source>
        <translation>{n} %</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/display.py"/>
        <source>{weekday}, {day}, {time}</source>
        <translation>{weekday}, {day}, {time}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/display.py"/>
        <source>Take 1 tablet 2 times a day with meals</source>
        <translation>Tome 1 tableta 2 veces al día con la comida</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/display.py"/>
        <source>Next visit: {when}</source>
        <translation>Próxima cita: {when}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/display.py"/>
        <source>Match my computer</source>
        <translation>Igual que mi computadora</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/display.py"/>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/display.py"/>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/display.py"/>
        <source>Show patterns on chart bands</source>
        <translation>Mostrar dibujos en las bandas</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/display.py"/>
        <source>Each person has a color and a pattern. This helps if colors look alike to you.</source>
        <translation>Cada persona tiene un color y un dibujo. Ayuda si los colores le parecen iguales.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/display.py"/>
        <source>Less motion</source>
        <translation>Menos movimiento</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/display.py"/>
        <source>The time left for a code is told in numbers, with no moving ring.</source>
        <translation>El tiempo que queda para un código se dice en números, sin anillo en movimiento.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/display.py"/>
        <source>Speak screen changes</source>
        <translation>Anunciar los cambios de pantalla</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/display.py"/>
        <source>Tells your screen reader when you switch to another person’s chart.</source>
        <translation>Avisa a su lector de pantalla cuando cambia al expediente de otra persona.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/language.py"/>
        <location filename="../../ui/pages/settings/page.py"/>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/language.py"/>
        <source>This changes the words in the app. Words written by your doctors stay in the language they used.</source>
        <translation>Esto cambia las palabras de la aplicación. Lo que escriben sus médicos queda en el idioma que usaron.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/page.py"/>
        <source>For this computer</source>
        <translation>Para esta computadora</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/page.py"/>
        <source>For this computer and your account</source>
        <translation>Para esta computadora y su cuenta</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/page.py"/>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/page.py"/>
        <source>Settings. {section}</source>
        <translation>Ajustes. {section}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/part.py"/>
        <source>Asking the doctor’s office…</source>
        <translation>Preguntando al consultorio…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/part.py"/>
        <source>This was sent already and cannot be stopped now. You will see here in a moment how it went.</source>
        <translation>Esto ya se envió y no se puede detener. En un momento verá aquí el resultado.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/part.py"/>
        <location filename="../../ui/pages/start/form.py"/>
        <source>You can try again at {time}.</source>
        <translation>Puede intentar de nuevo a las {time}.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/people/check.py"/>
        <location filename="../../ui/shell/activity_print.py"/>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/people/check.py"/>
        <source>Can see</source>
        <translation>Puede ver</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/people/check.py"/>
        <source>Cannot see</source>
        <translation>No puede ver</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/people/check.py"/>
        <source>It counts at once. What they printed or saved before stays with them. They get an e-mail.</source>
        <translation>Vale de inmediato. Lo que esa persona imprimió o guardó antes se queda con ella. Recibirá un correo.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/people/check.py"/>
        <source>We send the e-mail, and show you a PIN. The link opens your chart only for someone who has that PIN and knows your date of birth.</source>
        <translation>Enviamos el correo y le mostramos un PIN. El enlace abre su expediente solo a quien tenga ese PIN y sepa su fecha de nacimiento.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/people/check.py"/>
        <source>Change access</source>
        <translation>Cambiar el acceso</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/people/check.py"/>
        <source>The invitation is being sent. Its PIN comes next, and is shown only once.</source>
        <translation>La invitación se está enviando. Enseguida aparece su PIN, y se muestra una sola vez.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/people/form.py"/>
        <location filename="../../ui/pages/settings/people/listing.py"/>
        <location filename="../../ui/shell/account_sections.py"/>
        <source>People and access</source>
        <translation>Personas y acceso</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/people/form.py"/>
        <source>Your own chart at {clinic}</source>
        <translation>Su propio expediente en {clinic}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/people/form.py"/>
        <location filename="../../ui/pages/settings/people/listing.py"/>
        <source>Your own chart</source>
        <translation>Su propio expediente</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/people/form.py"/>
        <source>This is about {name}’s chart. {part}</source>
        <translation>Se trata del expediente de {name}. {part}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/people/listing.py"/>
        <source>Charts you can open, and who else can open yours</source>
        <translation>Expedientes que puede abrir y quién más puede abrir el suyo</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/people/listing.py"/>
        <source>Charts you can open</source>
        <translation>Expedientes que puede abrir</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/people/listing.py"/>
        <source>Who can open your chart</source>
        <translation>Quién puede abrir su expediente</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/people/listing.py"/>
        <source>Invite someone</source>
        <translation>Invitar a alguien</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/people/listing.py"/>
        <source>It was used, or is over. Below you see who can open your chart now.</source>
        <translation>Ya se usó o terminó. Abajo ve quién puede abrir su expediente ahora.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/people/listing.py"/>
        <source>This invitation could not be withdrawn</source>
        <translation>No se pudo retirar esta invitación</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/people/listing.py"/>
        <source>The link and the PIN no longer work.</source>
        <translation>El enlace y el PIN ya no sirven.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/people/listing.py"/>
        <source>{name} can no longer open your chart</source>
        <translation>{name} ya no puede abrir su expediente</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/people/listing.py"/>
        <source>If it stands below, withdraw it and send another one: you were not shown its PIN.</source>
        <translation>Si aparece abajo, retírela y envíe otra: no se le mostró su PIN.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/people/listing.py"/>
        <source>The invitation to {email} may have been sent</source>
        <translation>Puede que la invitación a {email} se haya enviado</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/people/listing.py"/>
        <source>Can see: {part}</source>
        <translation>Puede ver: {part}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/people/listing.py"/>
        <source>Access is changed</source>
        <translation>El acceso cambió</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/settings/people/listing.py"/>
        <source>{n} clinics</source>
        <extracomment>For 1: {n} clinic</extracomment>
        <translation><numerusform>{n} clínica</numerusform><numerusform>{n} clínicas</numerusform></translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/people/listing.py"/>
        <location filename="../../ui/shell/person_words.py"/>
        <source>Some records may be private</source>
        <translation>Algunos datos pueden ser privados</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/people/listing.py"/>
        <source>You can see: {part}</source>
        <translation>Puede ver: {part}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/people/listing.py"/>
        <location filename="../../ui/pages/start/credentials_form.py"/>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/people/listing.py"/>
        <source>Change access. {name}</source>
        <translation>Cambiar el acceso. {name}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/people/listing.py"/>
        <location filename="../../ui/shell/ending_access.py"/>
        <source>End access</source>
        <translation>Terminar el acceso</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/people/listing.py"/>
        <source>End access. {name}</source>
        <translation>Terminar el acceso. {name}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/people/listing.py"/>
        <source>since {date}</source>
        <translation>desde el {date}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/people/listing.py"/>
        <source>May see: {part}</source>
        <translation>Podrá ver: {part}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/people/listing.py"/>
        <location filename="../../ui/text/limits.py"/>
        <source>until {date}</source>
        <translation>hasta el {date}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/people/listing.py"/>
        <source>Invited. Not used yet. Good until {date}</source>
        <translation>Invitación enviada. Aún no se usó. Vale hasta el {date}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/people/listing.py"/>
        <source>Five wrong tries: this PIN no longer works. Invite them again.</source>
        <translation>Cinco intentos incorrectos: este PIN ya no sirve. Invite otra vez.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/people/listing.py"/>
        <source>Nobody used it in time. Invite them again.</source>
        <translation>Nadie la usó a tiempo. Invite otra vez.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/people/listing.py"/>
        <source>Your doctor’s office can give someone access if you ask them.</source>
        <translation>El consultorio de su médico puede dar acceso a alguien si usted lo pide.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/people/listing.py"/>
        <source>You can let someone see all of your chart, or a part of it, for as long as you like.</source>
        <translation>Puede dejar que alguien vea todo su expediente o una parte, por el tiempo que quiera.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/people/listing.py"/>
        <source>Only you</source>
        <translation>Solo usted</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/people/listing.py"/>
        <source>No clinic says that one of these charts is yours. If one is, ask your doctor’s office to note it.</source>
        <translation>Ninguna clínica indica que uno de estos expedientes sea suyo. Si alguno lo es, pida al consultorio de su médico que lo anote.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/people/listing.py"/>
        <source>You have no chart of your own here</source>
        <translation>Aquí no tiene un expediente propio</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/people/pin.py"/>
        <source>PIN: {pin}</source>
        <translation>PIN: {pin}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/people/pin.py"/>
        <source>Tell it to them yourself, in person or on the phone. It is not in the e-mail, and it is shown only now. If it is lost, withdraw the invitation and send another one.</source>
        <translation>Dígaselo usted, en persona o por teléfono. No está en el correo y se muestra solo ahora. Si se pierde, retire la invitación y envíe otra.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/people/pin.py"/>
        <source>Good until {date}</source>
        <translation>Vale hasta el {date}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/people/pin.py"/>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/people/pin.py"/>
        <source>If the link does not open, they can type this code instead: {code}</source>
        <translation>Si el enlace no abre, puede escribirse este código: {code}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/people/pin.py"/>
        <source>The invitation is on its way to {email}</source>
        <translation>La invitación va en camino a {email}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/people/pin.py"/>
        <source>The PIN is copied</source>
        <translation>El PIN está copiado</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/people/what.py"/>
        <source>How much</source>
        <translation>Cuánto</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/people/what.py"/>
        <source>Tick what they may see</source>
        <translation>Marque lo que podrá ver</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/people/what.py"/>
        <source>All of it</source>
        <translation>Todo</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/people/what.py"/>
        <source>They see nothing else, not even that it is there.</source>
        <translation>No verá nada más, ni siquiera que existe.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/people/what.py"/>
        <source>Leave it as it is</source>
        <translation>Dejarlo como está</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/people/what.py"/>
        <location filename="../../ui/pages/settings/people/who.py"/>
        <source>Choose one</source>
        <translation>Elija una opción</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/people/what.py"/>
        <source>They can open your chart on this day, and not after.</source>
        <translation>Ese día todavía podrá abrir su expediente; después, no.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/people/what.py"/>
        <source>Not after {date}: access to this chart ends then.</source>
        <translation>No después del {date}: entonces termina el acceso a este expediente.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/people/what.py"/>
        <source>What may {name} see?</source>
        <translation>¿Qué podrá ver {name}?</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/people/what.py"/>
        <source>What {name} can see</source>
        <translation>Lo que puede ver {name}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/people/what.py"/>
        <source>What this person can see</source>
        <translation>Lo que puede ver esta persona</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/people/who.py"/>
        <source>We send them an e-mail with a link. They use their own account, never your password.</source>
        <translation>Le enviamos un correo con un enlace. Esa persona usa su propia cuenta, nunca la contraseña de usted.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/people/who.py"/>
        <source>Which of your charts</source>
        <translation>Cuál de sus expedientes</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/people/who.py"/>
        <source>Choose a clinic</source>
        <translation>Elija una clínica</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/people/who.py"/>
        <source>name@example.com</source>
        <translation>nombre@example.com</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/people/who.py"/>
        <source>My son or daughter</source>
        <translation>Mi hijo o hija</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/people/who.py"/>
        <source>My mother or father</source>
        <translation>Mi madre o padre</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/people/who.py"/>
        <source>My husband, wife or partner</source>
        <translation>Mi esposo, esposa o pareja</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/people/who.py"/>
        <source>My legal guardian</source>
        <translation>Mi tutor legal</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/people/who.py"/>
        <source>Someone else who helps with my care</source>
        <translation>Otra persona que me ayuda con mi salud</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/pin_form.py"/>
        <source>Choose a PIN</source>
        <translation>Elija un PIN</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/pin_form.py"/>
        <source>Change your PIN</source>
        <translation>Cambie su PIN</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/pin_form.py"/>
        <source>Stop asking for a PIN</source>
        <translation>Dejar de pedir un PIN</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/pin_form.py"/>
        <source>Save PIN</source>
        <translation>Guardar el PIN</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/pin_form.py"/>
        <source>Remove PIN</source>
        <translation>Quitar el PIN</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/pin_form.py"/>
        <source>PIN you use now</source>
        <translation>PIN que usa ahora</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/pin_form.py"/>
        <source>4 to 8 digits. More digits are harder to guess.</source>
        <translation>De 4 a 8 números. Más números son más difíciles de adivinar.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/pin_form.py"/>
        <source>New PIN</source>
        <translation>PIN nuevo</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/pin_form.py"/>
        <source>New PIN again</source>
        <translation>PIN nuevo otra vez</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/pin_form.py"/>
        <location filename="../../ui/pages/start/form.py"/>
        <location filename="../../ui/wizards/shell.py"/>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/pin_form.py"/>
        <source>Nobody can tell you this PIN. If you forget it, sign in with your password: your records are saved here again. After 5 wrong PINs we remove what is saved on this computer.</source>
        <translation>Nadie puede decirle este PIN. Si lo olvida, entre con su contraseña: sus datos se guardan aquí otra vez. Después de 5 PIN incorrectos quitamos lo que está guardado en esta computadora.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/security/backup_codes.py"/>
        <location filename="../../ui/pages/settings/security/overview.py"/>
        <source>Two-step verification is on</source>
        <translation>La verificación en dos pasos está activada</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/security/backup_codes.py"/>
        <source>When you do not have your phone, one of these codes signs you in. Each works once. They are shown only now: print them or save them, and keep them where nobody else looks.</source>
        <translation>Si no tiene su teléfono, puede entrar con uno de estos códigos. Cada uno sirve una sola vez. Solo se muestran ahora: imprímalos o guárdelos donde nadie más los vea.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/security/backup_codes.py"/>
        <source>Print the backup codes</source>
        <translation>Imprimir los códigos de respaldo</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/security/backup_codes.py"/>
        <source>Save as PDF</source>
        <translation>Guardar como PDF</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/security/backup_codes.py"/>
        <source>Save the backup codes as PDF</source>
        <translation>Guardar los códigos de respaldo como PDF</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/security/backup_codes.py"/>
        <source>Your backup codes are saved</source>
        <translation>Sus códigos de respaldo están guardados</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/security/backup_codes.py"/>
        <source>Look that they came out whole before you go on.</source>
        <translation>Revise que salieron completos antes de seguir.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/security/backup_codes.py"/>
        <source>Your backup codes were sent to the printer</source>
        <translation>Sus códigos de respaldo se enviaron a la impresora</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/security/new_password.py"/>
        <location filename="../../ui/pages/settings/security/overview.py"/>
        <location filename="../../ui/pages/settings/security/proving.py"/>
        <location filename="../../ui/pages/settings/security/setting_up.py"/>
        <location filename="../../ui/shell/account_sections.py"/>
        <source>Sign-in and security</source>
        <translation>Acceso y seguridad</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/security/new_password.py"/>
        <source>Everywhere else you are signed out, and have to sign in with the new password. Invitations you sent that nobody used yet are withdrawn. We send you an e-mail that says so.</source>
        <translation>En todos los demás lugares se cierra su sesión y tendrá que entrar con la contraseña nueva. Se retiran las invitaciones que envió y que nadie usó todavía. Le enviamos un correo que lo dice.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/security/overview.py"/>
        <source>The answer got lost. Sign in with the new one; if it is not taken, with the one before.</source>
        <translation>La respuesta se perdió. Entre con la nueva; si no se acepta, con la anterior.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/security/overview.py"/>
        <source>Your password may have changed</source>
        <translation>Puede que su contraseña haya cambiado</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/security/overview.py"/>
        <source>Everywhere else you are signed out. Sign in there with the new one.</source>
        <translation>En los demás lugares se cerró su sesión. Entre allí con la nueva.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/security/overview.py"/>
        <source>A computer where you ticked “Do not ask again” is not asked for a code for 30 days. To have a computer asked again, go to Signed-in devices.</source>
        <translation>A una computadora donde marcó “No volver a pedirlo” no se le pide código durante 30 días. Para que se le pida de nuevo, vaya a Dispositivos conectados.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/security/overview.py"/>
        <source>Change it if somebody may know it, or if you use it anywhere else.</source>
        <translation>Cámbiela si alguien puede conocerla o si la usa en otro lugar.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/security/overview.py"/>
        <location filename="../../ui/pages/settings/security/setting_up.py"/>
        <source>Two-step verification asks for a code from your phone when you sign in. It keeps other people out, even if they know your password.</source>
        <translation>La verificación en dos pasos pide un código de su teléfono cuando usted entra. Así nadie más puede entrar, aunque sepa su contraseña.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/security/overview.py"/>
        <source>Set up</source>
        <translation>Configurar</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/security/overview.py"/>
        <source>Two-step verification</source>
        <translation>Verificación en dos pasos</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/security/overview.py"/>
        <source>Off</source>
        <translation>Desactivada</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/security/overview.py"/>
        <source>Turned on {date}</source>
        <translation>Activada el {date}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/settings/security/overview.py"/>
        <source>{n} backup codes are left.</source>
        <extracomment>For 1: {n} backup code is left.</extracomment>
        <translation><numerusform>Queda {n} código de respaldo.</numerusform><numerusform>Quedan {n} códigos de respaldo.</numerusform></translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/security/overview.py"/>
        <location filename="../../ui/pages/settings/security/proving.py"/>
        <source>Turn off</source>
        <translation>Desactivar</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/security/overview.py"/>
        <source>On</source>
        <translation>Activada</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/security/overview.py"/>
        <source>From now on you need a code from your phone to sign in on another computer.</source>
        <translation>Desde ahora necesita un código de su teléfono para entrar en otra computadora.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/security/overview.py"/>
        <source>Two-step verification is off</source>
        <translation>La verificación en dos pasos está desactivada</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/security/overview.py"/>
        <source>Your password alone signs you in now.</source>
        <translation>Ahora basta su contraseña para entrar.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/security/overview.py"/>
        <source>The codes you had before no longer work. Throw that list away.</source>
        <translation>Los códigos de antes ya no sirven. Tire esa lista.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/security/overview.py"/>
        <source>You have new backup codes</source>
        <translation>Tiene códigos de respaldo nuevos</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/security/overview.py"/>
        <source>If two-step verification is on below, make new backup codes. Those made just now were not shown to you.</source>
        <translation>Si abajo la verificación en dos pasos está activada, cree códigos de respaldo nuevos. Los de ahora no se le mostraron.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/security/overview.py"/>
        <source>The answer got lost</source>
        <translation>La respuesta se perdió</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/security/overview.py"/>
        <source>Without a backup code and without your phone you cannot sign in. Make new codes while you can.</source>
        <translation>Sin un código de respaldo y sin su teléfono no puede entrar. Cree códigos nuevos ahora que puede.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/security/overview.py"/>
        <source>No backup code is left</source>
        <translation>No queda ningún código de respaldo</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/pages/settings/security/overview.py"/>
        <source>Only {n} backup codes are left</source>
        <extracomment>For 1: Only {n} backup code is left</extracomment>
        <translation><numerusform>Solo queda {n} código de respaldo</numerusform><numerusform>Solo quedan {n} códigos de respaldo</numerusform></translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/security/proving.py"/>
        <source>Enter your password once more, so that we know it’s you.</source>
        <translation>Escriba su contraseña otra vez, para saber que es usted.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/security/proving.py"/>
        <source>Leave it off</source>
        <translation>Dejarla desactivada</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/security/proving.py"/>
        <source>Your password alone will then sign you in. Enter it and a code once more, so that we know it’s you.</source>
        <translation>Después bastará su contraseña para entrar. Escríbala otra vez con un código, para saber que es usted.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/security/proving.py"/>
        <source>The codes you have now stop working. Enter your password and a code, so that we know it’s you.</source>
        <translation>Los códigos que tiene dejarán de servir. Escriba su contraseña y un código, para saber que es usted.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/security/proving.py"/>
        <source>Make new codes</source>
        <translation>Crear códigos nuevos</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/security/proving.py"/>
        <source>Keep the codes I have</source>
        <translation>Conservar los que tengo</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/security/setting_up.py"/>
        <location filename="../../ui/widgets/second_code.py"/>
        <source>The code changes every 30 seconds.</source>
        <translation>El código cambia cada 30 segundos.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/security/setting_up.py"/>
        <source>Any authenticator app works. If you have one, go to step 2.</source>
        <translation>Sirve cualquier aplicación de autenticación. Si ya tiene una, vaya al paso 2.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/security/setting_up.py"/>
        <source>Get an authenticator app on your phone</source>
        <translation>Instale una aplicación de autenticación en su teléfono</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/security/setting_up.py"/>
        <source>Scan this code with the app</source>
        <translation>Escanee este código con la aplicación</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/security/setting_up.py"/>
        <source>Next, we will give you 10 backup codes to print and keep.</source>
        <translation>Después le daremos 10 códigos de respaldo para imprimir y guardar.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/security/setting_up.py"/>
        <source>QR code for your authenticator app. If you cannot scan it, use the setup key.</source>
        <translation>Código QR para su aplicación de autenticación. Si no puede escanearlo, use la clave.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/security/setting_up.py"/>
        <source>Copy key</source>
        <translation>Copiar clave</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/security/setting_up.py"/>
        <source>Can’t scan it?</source>
        <translation>¿No puede escanearlo?</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/security/setting_up.py"/>
        <source>Type this setup key in the app:</source>
        <translation>Escriba esta clave en la aplicación:</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings/security/setting_up.py"/>
        <source>The setup key is copied</source>
        <translation>La clave está copiada</translation>
    </message>
    <message>
        <location filename="../../ui/pages/start/code_form.py"/>
        <source>Checking the code…</source>
        <translation>Revisando el código…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/start/code_form.py"/>
        <source>Do not ask again on this computer for 30 days</source>
        <translation>No volver a pedirlo en esta computadora durante 30 días</translation>
    </message>
    <message>
        <location filename="../../ui/pages/start/code_form.py"/>
        <source>Use one of the codes you kept when you turned on two-step verification.</source>
        <translation>Use uno de los códigos que guardó cuando activó la verificación en dos pasos.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/start/code_form.py"/>
        <source>Open your authenticator app and type the code for {portal}.</source>
        <translation>Abra su aplicación de autenticación y escriba el código de {portal}.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/start/credentials_form.py"/>
        <location filename="../../ui/wizards/registration/wizard.py"/>
        <source>Signing you in…</source>
        <translation>Entrando…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/start/credentials_form.py"/>
        <source>At {portal}</source>
        <translation>En {portal}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/start/first_run.py"/>
        <source>Your doctor’s office sent it. Set up your account.</source>
        <translation>Se la envió el consultorio de su médico. Cree su cuenta.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/start/first_run.py"/>
        <source>Sign in with your username and password.</source>
        <translation>Entre con su usuario y su contraseña.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/start/first_run.py"/>
        <source>See test results, medicines and visits for you and the people you care for.</source>
        <translation>Vea resultados, medicamentos y citas de usted y de las personas que cuida.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/start/form.py"/>
        <source>Set up an account with your invitation</source>
        <translation>Cree una cuenta con su invitación</translation>
    </message>
    <message>
        <location filename="../../ui/pages/start/form.py"/>
        <source>New here?</source>
        <translation>¿Primera vez aquí?</translation>
    </message>
    <message>
        <location filename="../../ui/pages/start/frame.py"/>
        <source>Need help? Call your doctor’s office, or</source>
        <translation>¿Necesita ayuda? Llame al consultorio, o</translation>
    </message>
    <message>
        <location filename="../../ui/pages/start/frame.py"/>
        <source>read the help pages</source>
        <translation>lea las páginas de ayuda</translation>
    </message>
    <message>
        <location filename="../../ui/pages/start/locked.py"/>
        <source>App PIN</source>
        <translation>PIN de la aplicación</translation>
    </message>
    <message>
        <location filename="../../ui/pages/start/locked.py"/>
        <source>The 4 to 8 digits you chose for this computer.</source>
        <translation>Los 4 a 8 números que eligió para esta computadora.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/start/locked.py"/>
        <source>Use my password</source>
        <translation>Usar mi contraseña</translation>
    </message>
    <message>
        <location filename="../../ui/pages/start/locked.py"/>
        <location filename="../../ui/shell/lock_guard.py"/>
        <location filename="../../ui/text/errors.py"/>
        <source>Family Chart is locked</source>
        <translation>Family Chart está bloqueado</translation>
    </message>
    <message>
        <location filename="../../ui/pages/start/locked.py"/>
        <source>Signed in as {name}</source>
        <translation>Entró como {name}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/start/portal_form.py"/>
        <location filename="../../ui/wizards/recovery/wizard.py"/>
        <source>Looking for the portal…</source>
        <translation>Buscando el portal…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/start/portal_form.py"/>
        <location filename="../../ui/wizards/recovery/portal.py"/>
        <source>It is in any e-mail from the portal, like chart.example.org. You can paste a whole link.</source>
        <translation>Está en cualquier correo del portal, por ejemplo chart.example.org. Puede pegar un enlace completo.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/start/waiting.py"/>
        <source>We could not open your records</source>
        <translation>No pudimos abrir sus datos</translation>
    </message>
    <message>
        <location filename="../../ui/pages/start/waiting.py"/>
        <source>Opening your records…</source>
        <translation>Abriendo sus datos…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/start/waiting.py"/>
        <source>Sign in instead</source>
        <translation>Mejor entrar con contraseña</translation>
    </message>
    <message>
        <location filename="../../ui/pages/visits/detail.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Kind of visit</source>
        <translation>Tipo de visita</translation>
    </message>
    <message>
        <location filename="../../ui/pages/visits/detail.py"/>
        <source>Began</source>
        <translation>Empezó</translation>
    </message>
    <message>
        <location filename="../../ui/pages/visits/detail.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <location filename="../../ui/text/records.py"/>
        <source>Ended</source>
        <translation>Terminó</translation>
    </message>
    <message>
        <location filename="../../ui/pages/visits/detail.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>What it was for</source>
        <translation>Para qué fue</translation>
    </message>
    <message>
        <location filename="../../ui/pages/visits/page.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Visits</source>
        <translation>Visitas</translation>
    </message>
    <message>
        <location filename="../../ui/pages/visits/page.py"/>
        <source>When {name} was seen, and by whom</source>
        <translation>Cuándo atendieron a {name} y quién</translation>
    </message>
    <message>
        <location filename="../../ui/pages/visits/page.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>past visits</source>
        <translation>visitas pasadas</translation>
    </message>
    <message>
        <location filename="../../ui/pages/visits/page.py"/>
        <source>Planned or under way</source>
        <comment>visits</comment>
        <translation>Previstas o en curso</translation>
    </message>
    <message>
        <location filename="../../ui/pages/visits/page.py"/>
        <source>Past</source>
        <comment>several visits</comment>
        <translation>Pasadas</translation>
    </message>
    <message>
        <location filename="../../ui/pages/visits/page.py"/>
        <source>All</source>
        <comment>all past visits</comment>
        <translation>Todas</translation>
    </message>
    <message>
        <location filename="../../ui/pages/visits/page.py"/>
        <source>No visits in the records this clinic shares</source>
        <comment>took place</comment>
        <translation>No hay visitas en los registros que comparte esta clínica</translation>
    </message>
    <message>
        <location filename="../../ui/pages/visits/page.py"/>
        <source>Not every clinic shares its visits. Ask {name}’s clinic.</source>
        <translation>No todas las clínicas comparten sus visitas. Pregunte a la clínica de {name}.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/visits/page.py"/>
        <source>Visits to come are under Appointments. The clinic’s notes on a visit are not shown.</source>
        <translation>Las visitas futuras están en Citas. Las notas de la clínica sobre una visita no se muestran.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/vitals/columns.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Measurement</source>
        <translation>Medición</translation>
    </message>
    <message>
        <location filename="../../ui/pages/vitals/columns.py"/>
        <location filename="../../ui/pages/vitals/detail.py"/>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <location filename="../../ui/pages/vitals/columns.py"/>
        <location filename="../../ui/pages/vitals/detail.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Measured</source>
        <translation>Medido</translation>
    </message>
    <message>
        <location filename="../../ui/pages/vitals/detail.py"/>
        <source>What the clinic says</source>
        <translation>Lo que dice la clínica</translation>
    </message>
    <message>
        <location filename="../../ui/pages/vitals/detail.py"/>
        <source>Measured by {doctor}</source>
        <translation>Medido por {doctor}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/vitals/detail.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Parts of this measurement</source>
        <translation>Partes de esta medición</translation>
    </message>
    <message>
        <location filename="../../ui/pages/vitals/page.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Vital signs</source>
        <translation>Signos vitales</translation>
    </message>
    <message>
        <location filename="../../ui/pages/vitals/page.py"/>
        <source>Blood pressure, weight and other measurements {name}’s clinic shares</source>
        <translation>Presión arterial, peso y otras mediciones que comparte la clínica de {name}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/vitals/page.py"/>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>vital signs</source>
        <translation>signos vitales</translation>
    </message>
    <message>
        <location filename="../../ui/pages/vitals/page.py"/>
        <source>Measured</source>
        <comment>several</comment>
        <translation>Medidos</translation>
    </message>
    <message>
        <location filename="../../ui/pages/vitals/page.py"/>
        <source>Cancelled</source>
        <comment>several</comment>
        <translation>Cancelados</translation>
    </message>
    <message>
        <location filename="../../ui/pages/vitals/page.py"/>
        <source>All</source>
        <comment>all vital signs</comment>
        <translation>Todos</translation>
    </message>
    <message>
        <location filename="../../ui/pages/vitals/page.py"/>
        <source>No vital signs in the records this clinic shares</source>
        <translation>No hay signos vitales en los registros que comparte esta clínica</translation>
    </message>
    <message>
        <location filename="../../ui/pages/vitals/page.py"/>
        <source>Not every clinic shares what it measures. Ask {name}’s clinic.</source>
        <translation>No todas las clínicas comparten lo que miden. Pregunte a la clínica de {name}.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/vitals/page.py"/>
        <source>The clinic chooses which measurements to share. Ask about one you expect.</source>
        <translation>La clínica decide qué mediciones compartir. Pregunte si espera alguna.</translation>
    </message>
    <message>
        <location filename="../../ui/printing/painting.py"/>
        <source>Page {n} of {total}</source>
        <translation>Página {n} de {total}</translation>
    </message>
    <message>
        <location filename="../../ui/shell/account_sections.py"/>
        <source>Signed-in devices</source>
        <translation>Dispositivos conectados</translation>
    </message>
    <message>
        <location filename="../../ui/shell/activity_print.py"/>
        <source>From Family Chart. Keep this paper safe: anyone can read it.</source>
        <translation>De Family Chart. Guarde bien este papel: cualquiera puede leerlo.</translation>
    </message>
    <message>
        <location filename="../../ui/shell/activity_print.py"/>
        <source>Printed</source>
        <translation>Impreso</translation>
    </message>
    <message>
        <location filename="../../ui/shell/activity_print.py"/>
        <location filename="../../ui/text/activity.py"/>
        <source>{begin} to {end}</source>
        <translation>{begin} a {end}</translation>
    </message>
    <message>
        <location filename="../../ui/shell/activity_print.py"/>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <location filename="../../ui/shell/activity_print.py"/>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <location filename="../../ui/shell/activity_print.py"/>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <location filename="../../ui/shell/activity_print.py"/>
        <source>The list does not go all the way back: there was more in these days than it can hold.</source>
        <translation>La lista no llega hasta el principio: en estos días hubo más de lo que cabe.</translation>
    </message>
    <message>
        <location filename="../../ui/shell/arriving.py"/>
        <source>Open the invitation now?</source>
        <translation>¿Abrir la invitación ahora?</translation>
    </message>
    <message>
        <location filename="../../ui/shell/arriving.py"/>
        <source>Open the page for a new password now?</source>
        <translation>¿Abrir ahora la página para una contraseña nueva?</translation>
    </message>
    <message>
        <location filename="../../ui/shell/arriving.py"/>
        <source>You opened a link. What you typed here is lost if you follow it now. If you stay, it opens afterwards.</source>
        <translation>Abrió un enlace. Si lo sigue ahora, se pierde lo que escribió aquí. Si se queda, se abre después.</translation>
    </message>
    <message>
        <location filename="../../ui/shell/arriving.py"/>
        <source>Open it now</source>
        <translation>Abrirlo ahora</translation>
    </message>
    <message>
        <location filename="../../ui/shell/backup_codes.py"/>
        <location filename="../../ui/text/codes_paper.py"/>
        <source>Backup codes</source>
        <translation>Códigos de respaldo</translation>
    </message>
    <message>
        <location filename="../../ui/shell/chart_menu.py"/>
        <source>Options</source>
        <translation>Opciones</translation>
    </message>
    <message>
        <location filename="../../ui/shell/chart_menu.py"/>
        <location filename="../../ui/shell/top_bar.py"/>
        <location filename="../../ui/text/errors.py"/>
        <location filename="../../ui/text/keys.py"/>
        <location filename="../../ui/text/refusals.py"/>
        <source>Update now</source>
        <translation>Actualizar ahora</translation>
    </message>
    <message>
        <location filename="../../ui/shell/chart_menu.py"/>
        <source>Mark all as seen</source>
        <translation>Marcar todo como visto</translation>
    </message>
    <message>
        <location filename="../../ui/shell/chart_menu.py"/>
        <source>Print or save a copy…</source>
        <translation>Imprimir o guardar una copia…</translation>
    </message>
    <message>
        <location filename="../../ui/shell/chart_menu.py"/>
        <source>Print a summary…</source>
        <translation>Imprimir un resumen…</translation>
    </message>
    <message>
        <location filename="../../ui/shell/chart_menu.py"/>
        <source>Print family summary…</source>
        <translation>Imprimir el resumen de la familia…</translation>
    </message>
    <message>
        <location filename="../../ui/shell/chart_menu.py"/>
        <location filename="../../ui/text/keys.py"/>
        <source>Larger text</source>
        <translation>Texto más grande</translation>
    </message>
    <message>
        <location filename="../../ui/shell/chart_menu.py"/>
        <location filename="../../ui/text/keys.py"/>
        <source>Smaller text</source>
        <translation>Texto más pequeño</translation>
    </message>
    <message>
        <location filename="../../ui/shell/chart_menu.py"/>
        <source>Show each clinic as a chart of its own…</source>
        <translation>Mostrar cada clínica como un expediente propio…</translation>
    </message>
    <message>
        <location filename="../../ui/shell/chart_menu.py"/>
        <location filename="../../ui/shell/questions.py"/>
        <source>Remove from this account</source>
        <translation>Quitar de esta cuenta</translation>
    </message>
    <message>
        <location filename="../../ui/shell/chart_menu.py"/>
        <source>Show as one chart with {clinic}</source>
        <translation>Mostrar como un solo expediente con {clinic}</translation>
    </message>
    <message>
        <location filename="../../ui/shell/chart_menu.py"/>
        <source>Remove {name} from this account…</source>
        <translation>Quitar a {name} de esta cuenta…</translation>
    </message>
    <message>
        <location filename="../../ui/shell/chart_menu.py"/>
        <source>Remove {name}’s chart at {clinic}…</source>
        <translation>Quitar el expediente de {name} en {clinic}…</translation>
    </message>
    <message>
        <location filename="../../ui/shell/closed_chart.py"/>
        <source>Add a person with the invitation from their doctor’s office.</source>
        <translation>Agregue a una persona con la invitación de su consultorio.</translation>
    </message>
    <message>
        <location filename="../../ui/shell/closed_chart.py"/>
        <location filename="../../ui/shell/kiosk_records.py"/>
        <source>There is no chart in this account</source>
        <translation>No hay ningún expediente en esta cuenta</translation>
    </message>
    <message>
        <location filename="../../ui/shell/ending_access.py"/>
        <source>They can no longer see any of your records, from now on. What they printed or saved stays with them.</source>
        <translation>Desde ahora ya no podrá ver ninguno de sus datos. Lo que imprimió o guardó se queda con esa persona.</translation>
    </message>
    <message>
        <location filename="../../ui/shell/ending_access.py"/>
        <source>To give access again, ask your doctor’s office.</source>
        <translation>Para dar acceso otra vez, pídalo en el consultorio de su médico.</translation>
    </message>
    <message>
        <location filename="../../ui/shell/ending_access.py"/>
        <source>To give access again, invite them anew, or ask your doctor’s office.</source>
        <translation>Para dar acceso otra vez, envíe una invitación nueva o pídalo en el consultorio de su médico.</translation>
    </message>
    <message>
        <location filename="../../ui/shell/ending_access.py"/>
        <source>Keep access</source>
        <translation>Mantener el acceso</translation>
    </message>
    <message>
        <location filename="../../ui/shell/ending_access.py"/>
        <source>End this person’s access to your chart?</source>
        <translation>¿Terminar el acceso de esta persona a su expediente?</translation>
    </message>
    <message>
        <location filename="../../ui/shell/ending_access.py"/>
        <source>End {name}’s access to your chart?</source>
        <translation>¿Terminar el acceso de {name} a su expediente?</translation>
    </message>
    <message>
        <location filename="../../ui/shell/ending_access.py"/>
        <source>The link in the e-mail and the PIN stop working at once. Nobody has seen your records with them.</source>
        <translation>El enlace del correo y el PIN dejan de servir de inmediato. Nadie ha visto sus datos con ellos.</translation>
    </message>
    <message>
        <location filename="../../ui/shell/ending_access.py"/>
        <source>Withdraw the invitation to {email}?</source>
        <translation>¿Retirar la invitación a {email}?</translation>
    </message>
    <message>
        <location filename="../../ui/shell/found_words.py"/>
        <source>“{word}” also finds {words}</source>
        <translation>“{word}” también busca {words}</translation>
    </message>
    <message>
        <location filename="../../ui/shell/found_words.py"/>
        <source>entered by {doctor}</source>
        <translation>anotado por {doctor}</translation>
    </message>
    <message>
        <location filename="../../ui/shell/headline.py"/>
        <source>Now in {name}’s chart. {section}.</source>
        <translation>Ahora está en el expediente de {name}. {section}.</translation>
    </message>
    <message>
        <location filename="../../ui/shell/kiosk_records.py"/>
        <source>Whose records?</source>
        <translation>¿De quién son los datos?</translation>
    </message>
    <message>
        <location filename="../../ui/shell/kiosk_records.py"/>
        <source>Other people can see this screen. Press “I’m done” before you leave.</source>
        <translation>Otras personas pueden ver esta pantalla. Pulse “Ya terminé” antes de irse.</translation>
    </message>
    <message>
        <location filename="../../ui/shell/kiosk_records.py"/>
        <source>{name}, {relation}</source>
        <translation>{name}, {relation}</translation>
    </message>
    <message>
        <location filename="../../ui/shell/menu_bar.py"/>
        <source>Menu bar</source>
        <translation>Barra de menús</translation>
    </message>
    <message>
        <location filename="../../ui/shell/notice_bar.py"/>
        <source>You are offline.</source>
        <translation>No hay conexión.</translation>
    </message>
    <message>
        <location filename="../../ui/shell/notice_bar.py"/>
        <source>Your records will come when this computer is back on the internet.</source>
        <translation>Sus datos llegarán cuando esta computadora tenga internet otra vez.</translation>
    </message>
    <message>
        <location filename="../../ui/shell/notice_bar.py"/>
        <source>You are offline. These records were saved while this computer’s clock was wrong.</source>
        <translation>No hay conexión. Estos datos se guardaron cuando el reloj de este equipo estaba mal.</translation>
    </message>
    <message>
        <location filename="../../ui/shell/notice_bar.py"/>
        <source>The doctor’s office does not answer.</source>
        <translation>El consultorio no responde.</translation>
    </message>
    <message>
        <location filename="../../ui/shell/notice_bar.py"/>
        <source>We will ask again in a few minutes.</source>
        <translation>Volveremos a preguntar en unos minutos.</translation>
    </message>
    <message>
        <location filename="../../ui/shell/notice_bar.py"/>
        <source>The doctor’s office does not answer. Showing records saved {ago} ({when}).</source>
        <translation>El consultorio no responde. Estos datos se guardaron {ago} ({when}).</translation>
    </message>
    <message>
        <location filename="../../ui/shell/notice_bar.py"/>
        <source>We could not update {clinic}.</source>
        <translation>No pudimos actualizar {clinic}.</translation>
    </message>
    <message>
        <location filename="../../ui/shell/notice_bar.py"/>
        <source>The chart was not removed</source>
        <translation>No se quitó el expediente</translation>
    </message>
    <message>
        <location filename="../../ui/shell/person_words.py"/>
        <source>At a glance</source>
        <translation>De un vistazo</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/shell/person_words.py"/>
        <source>{n} people</source>
        <extracomment>For 1: {n} person</extracomment>
        <translation><numerusform>{n} persona</numerusform><numerusform>{n} personas</numerusform></translation>
    </message>
    <message>
        <location filename="../../ui/shell/person_words.py"/>
        <source>Family at a glance</source>
        <translation>La familia de un vistazo</translation>
    </message>
    <message>
        <location filename="../../ui/shell/person_words.py"/>
        <source>{clinic} no longer lets you see its records</source>
        <translation>{clinic} ya no le deja ver sus registros</translation>
    </message>
    <message>
        <location filename="../../ui/shell/person_words.py"/>
        <location filename="../../ui/text/limits.py"/>
        <source>You can see what {clinic} has until {date}</source>
        <translation>Puede ver lo que tiene {clinic} hasta el {date}</translation>
    </message>
    <message>
        <location filename="../../ui/shell/person_words.py"/>
        <location filename="../../ui/text/limits.py"/>
        <source>You can see this chart until {date}</source>
        <translation>Puede ver este expediente hasta el {date}</translation>
    </message>
    <message>
        <location filename="../../ui/shell/questions.py"/>
        <source>Each clinic’s records get a tab of their own. Nothing is lost: this menu can show them as one chart again.</source>
        <translation>Los registros de cada clínica tendrán su propia pestaña. No se pierde nada: este menú puede mostrarlos de nuevo como un solo expediente.</translation>
    </message>
    <message>
        <location filename="../../ui/shell/questions.py"/>
        <source>Keep as one chart</source>
        <translation>Dejar como un solo expediente</translation>
    </message>
    <message>
        <location filename="../../ui/shell/questions.py"/>
        <source>Show each by itself</source>
        <translation>Mostrar cada una por separado</translation>
    </message>
    <message>
        <location filename="../../ui/shell/questions.py"/>
        <source>Show {name}’s clinics as charts of their own?</source>
        <translation>¿Mostrar las clínicas de {name} como expedientes propios?</translation>
    </message>
    <message>
        <location filename="../../ui/shell/questions.py"/>
        <source>You will no longer see {full}’s records here. They stay with the doctor’s office. To see them again you need a new invitation.</source>
        <translation>Ya no verá aquí los datos de {full}. El consultorio los conserva. Para verlos otra vez necesita una invitación nueva.</translation>
    </message>
    <message>
        <location filename="../../ui/shell/questions.py"/>
        <source>Keep {name}’s chart</source>
        <translation>Conservar el expediente de {name}</translation>
    </message>
    <message>
        <location filename="../../ui/shell/questions.py"/>
        <source>Remove {name} from this account?</source>
        <translation>¿Quitar a {name} de esta cuenta?</translation>
    </message>
    <message>
        <location filename="../../ui/shell/questions.py"/>
        <source>Remove {name}’s chart at {clinic}?</source>
        <translation>¿Quitar el expediente de {name} en {clinic}?</translation>
    </message>
    <message>
        <location filename="../../ui/shell/questions.py"/>
        <source>You will no longer see what {clinic} has of {full} here. It stays with the clinic. The records of other clinics stay as they are. To see it again you need a new invitation.</source>
        <translation>Ya no verá aquí lo que {clinic} tiene de {full}. Se queda en la clínica. Los registros de otras clínicas no cambian. Para volver a verlo necesita una nueva invitación.</translation>
    </message>
    <message>
        <location filename="../../ui/shell/questions.py"/>
        <source>Everything we keep on this computer is removed. Your records stay with the doctor’s office. You need your username and password to come back.</source>
        <translation>Se borra todo lo que guardamos en esta computadora. El consultorio conserva sus datos. Para volver necesita su usuario y su contraseña.</translation>
    </message>
    <message>
        <location filename="../../ui/shell/questions.py"/>
        <source>Your records and your sign-in are removed from this computer. They stay with the doctor’s office. You need your password to come back, and no code, since you said not to ask again here for 30 days.</source>
        <translation>Sus datos y su sesión se quitan de esta computadora. El consultorio los conserva. Para volver necesita su contraseña, pero ningún código, porque usted marcó que no se pida aquí durante 30 días.</translation>
    </message>
    <message>
        <location filename="../../ui/shell/questions.py"/>
        <source>Ask for a code here again</source>
        <translation>Volver a pedir un código aquí</translation>
    </message>
    <message>
        <location filename="../../ui/shell/questions.py"/>
        <source>Nothing at all is kept on this computer then.</source>
        <translation>Así no queda nada en esta computadora.</translation>
    </message>
    <message>
        <location filename="../../ui/shell/questions.py"/>
        <source>Stay signed in</source>
        <translation>Seguir dentro</translation>
    </message>
    <message>
        <location filename="../../ui/shell/searching.py"/>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <location filename="../../ui/shell/switcher.py"/>
        <source>Type a name</source>
        <translation>Escriba un nombre</translation>
    </message>
    <message>
        <location filename="../../ui/shell/switcher.py"/>
        <location filename="../../ui/viewmodels/switch_menu.py"/>
        <source>Open now</source>
        <translation>Abierto ahora</translation>
    </message>
    <message>
        <location filename="../../ui/shell/switcher.py"/>
        <source>Everyone at a glance</source>
        <translation>Todos de un vistazo</translation>
    </message>
    <message>
        <location filename="../../ui/shell/system_lock.py"/>
        <source>Your records are hidden first</source>
        <translation>Primero se ocultan sus datos</translation>
    </message>
    <message>
        <location filename="../../ui/shell/top_bar.py"/>
        <source>Update now (F5)</source>
        <translation>Actualizar ahora (F5)</translation>
    </message>
    <message>
        <location filename="../../ui/shell/top_bar.py"/>
        <location filename="../../ui/text/keys.py"/>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <location filename="../../ui/shell/top_bar.py"/>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <location filename="../../ui/shell/top_bar.py"/>
        <location filename="../../ui/shell/update_list.py"/>
        <source>Not updated</source>
        <translation>No se actualizó</translation>
    </message>
    <message>
        <location filename="../../ui/shell/top_bar.py"/>
        <location filename="../../ui/shell/update_list.py"/>
        <source>Not updated yet</source>
        <translation>Todavía sin actualizar</translation>
    </message>
    <message>
        <location filename="../../ui/shell/update_list.py"/>
        <source>Updating</source>
        <translation>Actualizando</translation>
    </message>
    <message>
        <location filename="../../ui/shell/update_list.py"/>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <location filename="../../ui/shell/update_list.py"/>
        <source>Up to date</source>
        <translation>Al día</translation>
    </message>
    <message>
        <location filename="../../ui/shell/update_list.py"/>
        <location filename="../../ui/viewmodels/switch_menu.py"/>
        <source>No access</source>
        <translation>Sin acceso</translation>
    </message>
    <message>
        <location filename="../../ui/shell/update_list.py"/>
        <source>{a} of {b} charts</source>
        <translation>{a} de {b} expedientes</translation>
    </message>
    <message>
        <location filename="../../ui/shell/update_list.py"/>
        <source>Updating records</source>
        <translation>Actualizando los datos</translation>
    </message>
    <message>
        <location filename="../../ui/shell/update_list.py"/>
        <location filename="../../ui/text/errors.py"/>
        <source>You are offline</source>
        <translation>No hay conexión</translation>
    </message>
    <message>
        <location filename="../../ui/shell/update_list.py"/>
        <source>Some records were not updated</source>
        <translation>Algunos datos no se actualizaron</translation>
    </message>
    <message>
        <location filename="../../ui/shell/update_list.py"/>
        <source>Updating, {a} of {b} parts</source>
        <translation>Actualizando, {a} de {b} partes</translation>
    </message>
    <message>
        <location filename="../../ui/shell/where_to.py"/>
        <source>Replace “{name}”?</source>
        <translation>¿Reemplazar “{name}”?</translation>
    </message>
    <message>
        <location filename="../../ui/shell/where_to.py"/>
        <source>There is a file of this name in that folder already. What is in it now will be lost.</source>
        <translation>Ya hay un archivo con este nombre en esa carpeta. Se perderá lo que contiene ahora.</translation>
    </message>
    <message>
        <location filename="../../ui/shell/where_to.py"/>
        <source>Keep the old file</source>
        <translation>Conservar el archivo anterior</translation>
    </message>
    <message>
        <location filename="../../ui/shell/where_to.py"/>
        <source>Replace it</source>
        <translation>Reemplazarlo</translation>
    </message>
    <message>
        <location filename="../../ui/shell/wizards.py"/>
        <source>Every computer and phone was signed out. Sign in here with your new password.</source>
        <translation>Se cerró la sesión en todas las computadoras y teléfonos. Entre aquí con su contraseña nueva.</translation>
    </message>
    <message>
        <location filename="../../ui/text/absence.py"/>
        <source>it is not known</source>
        <translation>no se sabe</translation>
    </message>
    <message>
        <location filename="../../ui/text/absence.py"/>
        <source>asked for, and not known</source>
        <translation>se preguntó y no se sabe</translation>
    </message>
    <message>
        <location filename="../../ui/text/absence.py"/>
        <source>not known yet</source>
        <translation>todavía no se sabe</translation>
    </message>
    <message>
        <location filename="../../ui/text/absence.py"/>
        <source>not asked for</source>
        <translation>no se preguntó</translation>
    </message>
    <message>
        <location filename="../../ui/text/absence.py"/>
        <source>the patient did not want to say</source>
        <translation>el paciente no quiso decirlo</translation>
    </message>
    <message>
        <location filename="../../ui/text/absence.py"/>
        <source>kept back by the clinic</source>
        <translation>la clínica no lo muestra</translation>
    </message>
    <message>
        <location filename="../../ui/text/absence.py"/>
        <source>does not apply here</source>
        <translation>no corresponde en este caso</translation>
    </message>
    <message>
        <location filename="../../ui/text/absence.py"/>
        <source>the clinic’s computer cannot send it</source>
        <translation>la computadora de la clínica no puede enviarlo</translation>
    </message>
    <message>
        <location filename="../../ui/text/absence.py"/>
        <source>it stands in a text of the clinic</source>
        <translation>está en un texto de la clínica</translation>
    </message>
    <message>
        <location filename="../../ui/text/absence.py"/>
        <source>something went wrong at the clinic</source>
        <translation>algo salió mal en la clínica</translation>
    </message>
    <message>
        <location filename="../../ui/text/absence.py"/>
        <source>no number came of it</source>
        <translation>no dio un número</translation>
    </message>
    <message>
        <location filename="../../ui/text/absence.py"/>
        <source>too small for a number</source>
        <translation>demasiado pequeño para un número</translation>
    </message>
    <message>
        <location filename="../../ui/text/absence.py"/>
        <source>too large for a number</source>
        <translation>demasiado grande para un número</translation>
    </message>
    <message>
        <location filename="../../ui/text/absence.py"/>
        <source>the test was not done</source>
        <translation>la prueba no se hizo</translation>
    </message>
    <message>
        <location filename="../../ui/text/absence.py"/>
        <source>it may not be shared</source>
        <translation>no se puede compartir</translation>
    </message>
    <message>
        <location filename="../../ui/text/absence.py"/>
        <source>it came in a form this app cannot show. Ask the clinic.</source>
        <translation>llegó en una forma que esta aplicación no puede mostrar. Pregunte a la clínica.</translation>
    </message>
    <message>
        <location filename="../../ui/text/absence.py"/>
        <source>No value: {reason}</source>
        <translation>Sin valor: {reason}</translation>
    </message>
    <message>
        <location filename="../../ui/text/access.py"/>
        <source>You can no longer open {name}’s chart</source>
        <translation>Ya no puede abrir el expediente de {name}</translation>
    </message>
    <message>
        <location filename="../../ui/text/access.py"/>
        <source>{name} is a grown-up now, and decides who sees the chart.</source>
        <translation>{name} ya es mayor de edad y decide quién ve el expediente.</translation>
    </message>
    <message>
        <location filename="../../ui/text/access.py"/>
        <source>Ask the clinic if you think this is a mistake.</source>
        <translation>Pregunte a la clínica si cree que es un error.</translation>
    </message>
    <message>
        <location filename="../../ui/text/access.py"/>
        <source>Some of the records</source>
        <translation>Parte de los datos</translation>
    </message>
    <message>
        <location filename="../../ui/text/access.py"/>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <location filename="../../ui/text/access.py"/>
        <source>Everything: {sections}</source>
        <translation>Todo: {sections}</translation>
    </message>
    <message>
        <location filename="../../ui/text/access.py"/>
        <source>No end date. You can end it at any time.</source>
        <translation>Sin fecha de fin. Puede terminarlo en cualquier momento.</translation>
    </message>
    <message>
        <location filename="../../ui/text/access.py"/>
        <source>Until {date}. You can end it earlier at any time.</source>
        <translation>Hasta el {date}. Puede terminarlo antes en cualquier momento.</translation>
    </message>
    <message>
        <location filename="../../ui/text/access.py"/>
        <source>Until a day you choose</source>
        <translation>Hasta un día que usted elija</translation>
    </message>
    <message>
        <location filename="../../ui/text/access.py"/>
        <source>As long as the clinic allows, until {date}</source>
        <translation>Mientras la clínica lo permita, hasta el {date}</translation>
    </message>
    <message>
        <location filename="../../ui/text/access.py"/>
        <source>No end date</source>
        <translation>Sin fecha de fin</translation>
    </message>
    <message>
        <location filename="../../ui/text/access.py"/>
        <source>For 30 days, until {date}</source>
        <translation>Por 30 días, hasta el {date}</translation>
    </message>
    <message>
        <location filename="../../ui/text/access.py"/>
        <source>For 6 months, until {date}</source>
        <translation>Por 6 meses, hasta el {date}</translation>
    </message>
    <message>
        <location filename="../../ui/text/access.py"/>
        <source>For 1 year, until {date}</source>
        <translation>Por 1 año, hasta el {date}</translation>
    </message>
    <message>
        <location filename="../../ui/text/activity.py"/>
        <source>Looked at the chart</source>
        <translation>Vio el expediente</translation>
    </message>
    <message>
        <location filename="../../ui/text/activity.py"/>
        <source>Printed a copy</source>
        <translation>Imprimió una copia</translation>
    </message>
    <message>
        <location filename="../../ui/text/activity.py"/>
        <source>Saved a copy</source>
        <translation>Guardó una copia</translation>
    </message>
    <message>
        <location filename="../../ui/text/activity.py"/>
        <source>Added the chart to an account</source>
        <translation>Agregó el expediente a una cuenta</translation>
    </message>
    <message>
        <location filename="../../ui/text/activity.py"/>
        <source>Removed the chart from an account</source>
        <translation>Quitó el expediente de una cuenta</translation>
    </message>
    <message>
        <location filename="../../ui/text/activity.py"/>
        <source>Shared more of the chart</source>
        <translation>Compartió más del expediente</translation>
    </message>
    <message>
        <location filename="../../ui/text/activity.py"/>
        <source>Stopped sharing part of the chart</source>
        <translation>Dejó de compartir parte del expediente</translation>
    </message>
    <message>
        <location filename="../../ui/text/activity.py"/>
        <source>Sent an invitation to the chart</source>
        <translation>Envió una invitación al expediente</translation>
    </message>
    <message>
        <location filename="../../ui/text/activity.py"/>
        <source>Withdrew an invitation to the chart</source>
        <translation>Retiró una invitación al expediente</translation>
    </message>
    <message>
        <location filename="../../ui/text/activity.py"/>
        <source>Changed what somebody can see of the chart</source>
        <translation>Cambió lo que alguien puede ver del expediente</translation>
    </message>
    <message>
        <location filename="../../ui/text/activity.py"/>
        <source>Took access to the chart back</source>
        <translation>Retiró el acceso al expediente</translation>
    </message>
    <message>
        <location filename="../../ui/text/activity.py"/>
        <source>Looked up a visit at a check-in screen</source>
        <translation>Buscó una visita en una pantalla de registro</translation>
    </message>
    <message>
        <location filename="../../ui/text/activity.py"/>
        <source>Checked in for a visit</source>
        <translation>Se registró para una visita</translation>
    </message>
    <message>
        <location filename="../../ui/text/activity.py"/>
        <source>Asked the clinic to correct something</source>
        <translation>Pidió a la clínica que corrija algo</translation>
    </message>
    <message>
        <location filename="../../ui/text/activity.py"/>
        <source>Did something else with the chart</source>
        <translation>Hizo otra cosa con el expediente</translation>
    </message>
    <message>
        <location filename="../../ui/text/activity.py"/>
        <source>Somebody who signs in as the patient</source>
        <translation>Alguien que entra como el paciente</translation>
    </message>
    <message>
        <location filename="../../ui/text/activity.py"/>
        <source>A parent</source>
        <translation>El padre o la madre</translation>
    </message>
    <message>
        <location filename="../../ui/text/activity.py"/>
        <source>A son or daughter</source>
        <translation>Un hijo o una hija</translation>
    </message>
    <message>
        <location filename="../../ui/text/activity.py"/>
        <source>A spouse or partner</source>
        <translation>El cónyuge o la pareja</translation>
    </message>
    <message>
        <location filename="../../ui/text/activity.py"/>
        <source>{act}: {sections}</source>
        <translation>{act}: {sections}</translation>
    </message>
    <message>
        <location filename="../../ui/text/activity.py"/>
        <location filename="../../ui/text/names.py"/>
        <source>You</source>
        <translation>Usted</translation>
    </message>
    <message>
        <location filename="../../ui/text/activity.py"/>
        <source>Somebody with access</source>
        <translation>Alguien con acceso</translation>
    </message>
    <message>
        <location filename="../../ui/text/activity.py"/>
        <source>You see here what you did. Only the patient, and a parent of a child, can see what others did.</source>
        <translation>Aquí ve lo que usted hizo. Solo el paciente, y el padre o la madre de un menor, pueden ver lo que hicieron los demás.</translation>
    </message>
    <message>
        <location filename="../../ui/text/activity.py"/>
        <location filename="../../ui/text/dates.py"/>
        <source>{date}, {time}</source>
        <translation>{date}, {time}</translation>
    </message>
    <message>
        <location filename="../../ui/text/articles.py"/>
        <source>Start here</source>
        <translation>Empiece aquí</translation>
    </message>
    <message>
        <location filename="../../ui/text/articles.py"/>
        <location filename="../../ui/wizards/registration/wizard.py"/>
        <source>Set up your account</source>
        <translation>Cree su cuenta</translation>
    </message>
    <message>
        <location filename="../../ui/text/articles.py"/>
        <source>Read records</source>
        <translation>Leer los datos</translation>
    </message>
    <message>
        <location filename="../../ui/text/articles.py"/>
        <source>Keep and share</source>
        <translation>Guardar y compartir</translation>
    </message>
    <message>
        <location filename="../../ui/text/articles.py"/>
        <source>Settings and keys</source>
        <translation>Ajustes y teclas</translation>
    </message>
    <message>
        <location filename="../../ui/text/codes_paper.py"/>
        <source>For {username} at {portal}, made {date}.</source>
        <translation>Para {username} en {portal}, creados el {date}.</translation>
    </message>
    <message>
        <location filename="../../ui/text/codes_paper.py"/>
        <source>When you do not have your phone, one of these codes signs you in. Each works once: cross it out.</source>
        <translation>Si no tiene su teléfono, puede entrar con uno de estos códigos. Cada uno sirve una sola vez: táchelo.</translation>
    </message>
    <message>
        <location filename="../../ui/text/codes_paper.py"/>
        <source>Keep this paper where nobody else looks. New codes make all of these stop working.</source>
        <translation>Guarde este papel donde nadie más lo vea. Si crea códigos nuevos, estos dejan de servir.</translation>
    </message>
    <message>
        <location filename="../../ui/text/codes_paper.py"/>
        <source>Backup codes for signing in</source>
        <translation>Códigos de respaldo para entrar</translation>
    </message>
    <message>
        <location filename="../../ui/text/codes_paper.py"/>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <location filename="../../ui/text/codes_paper.py"/>
        <source>Used on</source>
        <translation>Usado el</translation>
    </message>
    <message>
        <location filename="../../ui/text/codes_paper.py"/>
        <source>From Family Chart. Anyone who has this paper and your password can sign in as you.</source>
        <translation>De Family Chart. Quien tenga este papel y su contraseña puede entrar como usted.</translation>
    </message>
    <message>
        <location filename="../../ui/text/dates.py"/>
        <source>Jan</source>
        <translation>ene</translation>
    </message>
    <message>
        <location filename="../../ui/text/dates.py"/>
        <source>Feb</source>
        <translation>feb</translation>
    </message>
    <message>
        <location filename="../../ui/text/dates.py"/>
        <source>Mar</source>
        <translation>mar</translation>
    </message>
    <message>
        <location filename="../../ui/text/dates.py"/>
        <source>Apr</source>
        <translation>abr</translation>
    </message>
    <message>
        <location filename="../../ui/text/dates.py"/>
        <source>May</source>
        <comment>short</comment>
        <translation>may</translation>
    </message>
    <message>
        <location filename="../../ui/text/dates.py"/>
        <source>Jun</source>
        <translation>jun</translation>
    </message>
    <message>
        <location filename="../../ui/text/dates.py"/>
        <source>Jul</source>
        <translation>jul</translation>
    </message>
    <message>
        <location filename="../../ui/text/dates.py"/>
        <source>Aug</source>
        <translation>ago</translation>
    </message>
    <message>
        <location filename="../../ui/text/dates.py"/>
        <source>Sep</source>
        <translation>sep</translation>
    </message>
    <message>
        <location filename="../../ui/text/dates.py"/>
        <source>Oct</source>
        <translation>oct</translation>
    </message>
    <message>
        <location filename="../../ui/text/dates.py"/>
        <source>Nov</source>
        <translation>nov</translation>
    </message>
    <message>
        <location filename="../../ui/text/dates.py"/>
        <source>Dec</source>
        <translation>dic</translation>
    </message>
    <message>
        <location filename="../../ui/text/dates.py"/>
        <source>January</source>
        <translation>enero</translation>
    </message>
    <message>
        <location filename="../../ui/text/dates.py"/>
        <source>February</source>
        <translation>febrero</translation>
    </message>
    <message>
        <location filename="../../ui/text/dates.py"/>
        <source>March</source>
        <translation>marzo</translation>
    </message>
    <message>
        <location filename="../../ui/text/dates.py"/>
        <source>April</source>
        <translation>abril</translation>
    </message>
    <message>
        <location filename="../../ui/text/dates.py"/>
        <source>May</source>
        <comment>long</comment>
        <translation>mayo</translation>
    </message>
    <message>
        <location filename="../../ui/text/dates.py"/>
        <source>June</source>
        <translation>junio</translation>
    </message>
    <message>
        <location filename="../../ui/text/dates.py"/>
        <source>July</source>
        <translation>julio</translation>
    </message>
    <message>
        <location filename="../../ui/text/dates.py"/>
        <source>August</source>
        <translation>agosto</translation>
    </message>
    <message>
        <location filename="../../ui/text/dates.py"/>
        <source>September</source>
        <translation>septiembre</translation>
    </message>
    <message>
        <location filename="../../ui/text/dates.py"/>
        <source>October</source>
        <translation>octubre</translation>
    </message>
    <message>
        <location filename="../../ui/text/dates.py"/>
        <source>November</source>
        <translation>noviembre</translation>
    </message>
    <message>
        <location filename="../../ui/text/dates.py"/>
        <source>December</source>
        <translation>diciembre</translation>
    </message>
    <message>
        <location filename="../../ui/text/dates.py"/>
        <source>Monday</source>
        <translation>lunes</translation>
    </message>
    <message>
        <location filename="../../ui/text/dates.py"/>
        <source>Tuesday</source>
        <translation>martes</translation>
    </message>
    <message>
        <location filename="../../ui/text/dates.py"/>
        <source>Wednesday</source>
        <translation>miércoles</translation>
    </message>
    <message>
        <location filename="../../ui/text/dates.py"/>
        <source>Thursday</source>
        <translation>jueves</translation>
    </message>
    <message>
        <location filename="../../ui/text/dates.py"/>
        <source>Friday</source>
        <translation>viernes</translation>
    </message>
    <message>
        <location filename="../../ui/text/dates.py"/>
        <source>Saturday</source>
        <translation>sábado</translation>
    </message>
    <message>
        <location filename="../../ui/text/dates.py"/>
        <source>Sunday</source>
        <translation>domingo</translation>
    </message>
    <message>
        <location filename="../../ui/text/dates.py"/>
        <source>Mon</source>
        <translation>lun</translation>
    </message>
    <message>
        <location filename="../../ui/text/dates.py"/>
        <source>Tue</source>
        <translation>mar</translation>
    </message>
    <message>
        <location filename="../../ui/text/dates.py"/>
        <source>Wed</source>
        <translation>mié</translation>
    </message>
    <message>
        <location filename="../../ui/text/dates.py"/>
        <source>Thu</source>
        <translation>jue</translation>
    </message>
    <message>
        <location filename="../../ui/text/dates.py"/>
        <source>Fri</source>
        <translation>vie</translation>
    </message>
    <message>
        <location filename="../../ui/text/dates.py"/>
        <source>Sat</source>
        <translation>sáb</translation>
    </message>
    <message>
        <location filename="../../ui/text/dates.py"/>
        <source>Sun</source>
        <translation>dom</translation>
    </message>
    <message>
        <location filename="../../ui/text/dates.py"/>
        <source>{month} {year}</source>
        <translation>{month} {year}</translation>
    </message>
    <message>
        <location filename="../../ui/text/dates.py"/>
        <source>{month} {day}, {year}</source>
        <translation>{day} {month} {year}</translation>
    </message>
    <message>
        <location filename="../../ui/text/dates.py"/>
        <source>{month} {year}</source>
        <comment>long</comment>
        <translation>{month} de {year}</translation>
    </message>
    <message>
        <location filename="../../ui/text/dates.py"/>
        <source>{month} {day}, {year}</source>
        <comment>long</comment>
        <translation>{day} de {month} de {year}</translation>
    </message>
    <message>
        <location filename="../../ui/text/dates.py"/>
        <source>PM</source>
        <translation>p. m.</translation>
    </message>
    <message>
        <location filename="../../ui/text/dates.py"/>
        <source>AM</source>
        <translation>a. m.</translation>
    </message>
    <message>
        <location filename="../../ui/text/dates.py"/>
        <source>{hour}:{minute} {half}</source>
        <translation>{hour}:{minute} {half}</translation>
    </message>
    <message>
        <location filename="../../ui/text/dates.py"/>
        <source>{start} to {end}</source>
        <translation>{start} a {end}</translation>
    </message>
    <message>
        <location filename="../../ui/text/dates.py"/>
        <location filename="../../ui/text/paper.py"/>
        <source>Until {date}</source>
        <translation>Hasta {date}</translation>
    </message>
    <message>
        <location filename="../../ui/text/dates.py"/>
        <source>{weekday}, {month} {day}</source>
        <translation>{weekday}, {day} de {month}</translation>
    </message>
    <message>
        <location filename="../../ui/text/dates.py"/>
        <source>Updated, time not known</source>
        <translation>Actualizado, hora desconocida</translation>
    </message>
    <message>
        <location filename="../../ui/text/dates.py"/>
        <source>Updated {time}</source>
        <translation>Al día {time}</translation>
    </message>
    <message>
        <location filename="../../ui/text/dates.py"/>
        <source>Updated {date}, {time}</source>
        <translation>Al día {date}, {time}</translation>
    </message>
    <message>
        <location filename="../../ui/text/dates.py"/>
        <source>Born {date}</source>
        <comment>in a month or year</comment>
        <translation>Nació en {date}</translation>
    </message>
    <message>
        <location filename="../../ui/text/dates.py"/>
        <source>Born {date}</source>
        <translation>Nació el {date}</translation>
    </message>
    <message>
        <location filename="../../ui/text/dates.py"/>
        <source>Died {date}</source>
        <comment>in a month or year</comment>
        <translation>Falleció en {date}</translation>
    </message>
    <message>
        <location filename="../../ui/text/dates.py"/>
        <source>Died {date}</source>
        <translation>Falleció el {date}</translation>
    </message>
    <message>
        <location filename="../../ui/text/dates.py"/>
        <source>just now</source>
        <translation>hace un momento</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/text/dates.py"/>
        <source>{n} minutes ago</source>
        <extracomment>For 1: {n} minute ago</extracomment>
        <translation><numerusform>hace {n} minuto</numerusform><numerusform>hace {n} minutos</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/text/dates.py"/>
        <source>{n} hours ago</source>
        <extracomment>For 1: {n} hour ago</extracomment>
        <translation><numerusform>hace {n} hora</numerusform><numerusform>hace {n} horas</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/text/dates.py"/>
        <source>{n} days ago</source>
        <extracomment>For 1: {n} day ago</extracomment>
        <translation><numerusform>hace {n} día</numerusform><numerusform>hace {n} días</numerusform></translation>
    </message>
    <message>
        <location filename="../../ui/text/dates.py"/>
        <source>today, {time}</source>
        <translation>hoy, {time}</translation>
    </message>
    <message>
        <location filename="../../ui/text/dates.py"/>
        <source>yesterday, {time}</source>
        <translation>ayer, {time}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/text/dates.py"/>
        <source>{n} months old</source>
        <extracomment>For 1: {n} month old</extracomment>
        <translation><numerusform>{n} mes</numerusform><numerusform>{n} meses</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/text/dates.py"/>
        <source>{n} years old</source>
        <extracomment>For 1: {n} year old</extracomment>
        <translation><numerusform>{n} año</numerusform><numerusform>{n} años</numerusform></translation>
    </message>
    <message>
        <location filename="../../ui/text/devices.py"/>
        <source>Windows computer</source>
        <translation>Computadora con Windows</translation>
    </message>
    <message>
        <location filename="../../ui/text/devices.py"/>
        <source>Mac</source>
        <translation>Mac</translation>
    </message>
    <message>
        <location filename="../../ui/text/devices.py"/>
        <source>Linux computer</source>
        <translation>Computadora con Linux</translation>
    </message>
    <message>
        <location filename="../../ui/text/devices.py"/>
        <source>Android device</source>
        <translation>Dispositivo Android</translation>
    </message>
    <message>
        <location filename="../../ui/text/devices.py"/>
        <source>iPhone or iPad</source>
        <translation>iPhone o iPad</translation>
    </message>
    <message>
        <location filename="../../ui/text/devices.py"/>
        <source>Check-in screen of a clinic</source>
        <translation>Pantalla de registro de una clínica</translation>
    </message>
    <message>
        <location filename="../../ui/text/devices.py"/>
        <source>Unknown device</source>
        <translation>Dispositivo desconocido</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <source>Something went wrong</source>
        <translation>Algo salió mal</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <source>Nothing was changed. Try again in a moment.</source>
        <translation>Nada cambió. Intente de nuevo en un momento.</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <source>We could not reach your records</source>
        <translation>No pudimos llegar a sus datos</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <source>We could not connect. Check that this computer is on the internet, then try again.</source>
        <translation>No pudimos conectarnos. Revise que esta computadora tenga internet e intente de nuevo.</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <source>This is taking too long</source>
        <translation>Esto está tardando demasiado</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <source>The doctor’s office did not answer in time. Wait a minute, then try again.</source>
        <translation>El consultorio no respondió a tiempo. Espere un minuto e intente de nuevo.</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <location filename="../../ui/text/refusals.py"/>
        <source>Your sign-in has ended</source>
        <translation>Su sesión terminó</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <source>This keeps your records safe. Sign in again to go on.</source>
        <translation>Así protegemos sus datos. Entre de nuevo para seguir.</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <source>The doctor’s office said no</source>
        <translation>El consultorio dijo que no</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <source>Nothing was changed. Try again, or call the office for help.</source>
        <translation>Nada cambió. Intente de nuevo o llame al consultorio para pedir ayuda.</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <location filename="../../ui/text/refusals.py"/>
        <source>You may not open this</source>
        <translation>Usted no puede abrir esto</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <location filename="../../ui/text/refusals.py"/>
        <source>This is not there any more</source>
        <translation>Esto ya no está aquí</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <source>It may have been moved or taken away. Update your records, then look again.</source>
        <translation>Puede ser que lo hayan movido o quitado. Actualice sus datos y busque otra vez.</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <source>This has ended</source>
        <translation>Esto ya terminó</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <source>It can no longer be used. Start again, or call your doctor’s office.</source>
        <translation>Ya no se puede usar. Empiece de nuevo o llame al consultorio.</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <location filename="../../ui/text/refusals.py"/>
        <source>Start again</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <location filename="../../ui/text/refusals.py"/>
        <location filename="../../ui/wizards/recovery/locked.py"/>
        <location filename="../../ui/wizards/registration/locked.py"/>
        <source>Too many tries</source>
        <translation>Demasiados intentos</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <location filename="../../ui/text/refusals.py"/>
        <source>Wait a little, then try again.</source>
        <translation>Espere un poco e intente de nuevo.</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <source>That did not work</source>
        <translation>Eso no funcionó</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <location filename="../../ui/text/refusals.py"/>
        <source>Check what you entered, then try again.</source>
        <translation>Revise lo que escribió e intente de nuevo.</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <location filename="../../ui/text/refusals.py"/>
        <source>One more step is needed</source>
        <translation>Falta un paso más</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <source>Enter the code of your authenticator app.</source>
        <translation>Escriba el código de su aplicación de autenticación.</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <source>The doctor’s office has a problem</source>
        <translation>El consultorio tiene un problema</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <source>It is not your fault, and nothing was changed. Try again in a few minutes.</source>
        <translation>No es culpa suya y nada cambió. Intente de nuevo en unos minutos.</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <source>We did not understand the answer</source>
        <translation>No entendimos la respuesta</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <source>The address may not belong to a doctor’s office we can work with. Check it, or call the office.</source>
        <translation>La dirección puede no ser de un consultorio con el que podamos trabajar. Revísela o llame al consultorio.</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <source>This address is not safe</source>
        <translation>Esta dirección no es segura</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <source>We did not connect, to protect your records. Check the address, and this computer’s date and time, or call the office.</source>
        <translation>No nos conectamos, para proteger sus datos. Revise la dirección, y la fecha y la hora de este equipo, o llame al consultorio.</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <source>Your doctor’s office went back to an earlier copy of its records</source>
        <translation>Su consultorio volvió a una copia anterior de sus datos</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <source>What it no longer has stays here until you decide. Call the office if something is missing.</source>
        <translation>Lo que ya no tiene se queda aquí hasta que usted decida. Llame al consultorio si falta algo.</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <source>This computer could not keep your sign-in safe</source>
        <translation>Esta computadora no pudo guardar su sesión con seguridad</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <location filename="../../ui/text/kept.py"/>
        <source>You can still read your records. You will sign in again next time.</source>
        <translation>Todavía puede leer sus datos. La próxima vez tendrá que entrar de nuevo.</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <source>This computer has no safe place for your sign-in</source>
        <translation>Esta computadora no tiene un lugar seguro para su sesión</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <source>You can still read your records. We keep nothing here, so you will sign in again next time.</source>
        <translation>Todavía puede leer sus datos. No guardamos nada aquí, así que la próxima vez tendrá que entrar de nuevo.</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <source>This computer’s safe for passwords is locked</source>
        <translation>La caja fuerte de contraseñas de esta computadora está cerrada</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <source>You can still read your records. To stay signed in, unlock the safe and sign in again.</source>
        <translation>Todavía puede leer sus datos. Para que su sesión siga abierta, abra la caja fuerte y entre de nuevo.</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <source>You closed the question about your passwords</source>
        <translation>Usted cerró la pregunta sobre sus contraseñas</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <source>This computer’s safe for passwords does not answer</source>
        <translation>La caja fuerte de contraseñas de esta computadora no responde</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <source>Your saved sign-in is gone</source>
        <translation>Su sesión guardada ya no está</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <source>Something removed it from this computer. Sign in again to go on.</source>
        <translation>Algo la quitó de esta computadora. Entre de nuevo para seguir.</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <source>This computer could not keep your records</source>
        <translation>Esta computadora no pudo guardar sus datos</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <source>You can read them while you are online. Try again in a moment.</source>
        <translation>Puede leerlos mientras haya conexión. Intente de nuevo en un momento.</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <location filename="../../ui/text/start.py"/>
        <source>This computer’s disk is full</source>
        <translation>El disco de esta computadora está lleno</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <source>You can read what is saved here. Make some room on the disk: updating goes on by itself.</source>
        <translation>Puede leer lo que está guardado aquí. Haga espacio en el disco: la actualización sigue sola.</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <source>This computer’s disk cannot be written</source>
        <translation>No se puede escribir en el disco de esta computadora</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <source>You can read what is saved here. Updating goes on by itself when the disk works again.</source>
        <translation>Puede leer lo que está guardado aquí. La actualización sigue sola cuando el disco funcione otra vez.</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <location filename="../../ui/text/start.py"/>
        <source>The records saved on this computer were damaged</source>
        <translation>Los datos guardados en esta computadora se dañaron</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <source>We put them aside and get them again from your doctor’s office. Nothing is lost there.</source>
        <translation>Los apartamos y los pedimos otra vez al consultorio. Allí no se pierde nada.</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <source>A newer Family Chart saved these records</source>
        <translation>Un Family Chart más nuevo guardó estos datos</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <source>Open the newer version, or install it again. Nothing was changed.</source>
        <translation>Abra la versión más nueva o instálela otra vez. Nada cambió.</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <source>Family Chart is already open</source>
        <translation>Family Chart ya está abierto</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <source>Go on in the window that is open, or close it and try again.</source>
        <translation>Siga en la ventana que está abierta, o ciérrela e intente de nuevo.</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <source>Type your app PIN to open your records.</source>
        <translation>Escriba su PIN de la aplicación para abrir sus datos.</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <source>Sign in with your username and password. We get your records again from your doctor’s office.</source>
        <translation>Entre con su usuario y contraseña. Volvemos a traer sus datos del consultorio.</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <source>We could not make this copy</source>
        <translation>No pudimos hacer esta copia</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <source>Nothing was saved, and your records are as they were. Try again.</source>
        <translation>No se guardó nada y sus datos siguen como estaban. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <source>You stopped this</source>
        <translation>Usted lo detuvo</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <source>Nothing was saved. Start again whenever you like.</source>
        <translation>No se guardó nada. Empiece de nuevo cuando quiera.</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <source>There is a file of this name already</source>
        <translation>Ya hay un archivo con este nombre</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <source>We left it as it is. Choose another name, or replace it.</source>
        <translation>Lo dejamos como está. Elija otro nombre o reemplácelo.</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <source>There is no room for this file</source>
        <translation>No hay espacio para este archivo</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <source>Nothing was saved. Make some room there, or choose another place.</source>
        <translation>No se guardó nada. Libere espacio allí o elija otro lugar.</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <source>We cannot save in that place</source>
        <translation>No podemos guardar en ese lugar</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <source>Nothing was saved. Choose another folder, such as Documents.</source>
        <translation>No se guardó nada. Elija otra carpeta, por ejemplo Documentos.</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <source>No printer is set up on this computer</source>
        <translation>Esta computadora no tiene impresora</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <source>Save a copy instead. You can print that file anywhere.</source>
        <translation>Guarde una copia. Puede imprimir ese archivo en cualquier lugar.</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <source>The printer did not take this</source>
        <translation>La impresora no aceptó esto</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <source>Check that it is on and has paper, or save a PDF and print that.</source>
        <translation>Revise que esté encendida y tenga papel, o guarde un PDF e imprímalo.</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <source>The waiting-room screen could not start</source>
        <translation>La pantalla de la sala de espera no pudo iniciarse</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <source>Nobody can use it now. Put right what is named above, then start it again.</source>
        <translation>Nadie puede usarla ahora. Corrija lo que se indica arriba y vuelva a iniciarla.</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <source>This key file cannot be used</source>
        <translation>Este archivo de clave no sirve</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <source>It must be what “portal kiosk add” printed, in a file only this user can read. If it is lost, make another.</source>
        <translation>Debe ser lo que imprimió «portal kiosk add», en un archivo que solo este usuario pueda leer. Si se perdió, haga otro.</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <source>This computer is not safe for a waiting-room screen</source>
        <translation>Esta computadora no es segura para una pantalla de sala de espera</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <source>Visitors could leave something behind here. Put right what is named above, then start it again.</source>
        <translation>Los visitantes podrían dejar datos aquí. Corrija lo que se indica arriba y vuelva a iniciarla.</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <source>We could not read this</source>
        <translation>No pudimos leer esto</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <source>What came was damaged. Update your records, or call your doctor’s office.</source>
        <translation>Lo que llegó estaba dañado. Actualice sus datos o llame al consultorio.</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <source>Something went wrong in this program</source>
        <translation>Algo salió mal en este programa</translation>
    </message>
    <message>
        <location filename="../../ui/text/errors.py"/>
        <source>Nothing was changed. Close Family Chart and open it again.</source>
        <translation>Nada cambió. Cierre Family Chart y ábralo otra vez.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/text/errors.py"/>
        <source>You have {n} tries left.</source>
        <extracomment>For 1: You have {n} try left.</extracomment>
        <translation><numerusform>Le queda {n} intento.</numerusform><numerusform>Le quedan {n} intentos.</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/text/errors.py"/>
        <source>Wait {n} seconds, then try again.</source>
        <extracomment>For 1: Wait {n} second, then try again.</extracomment>
        <translation><numerusform>Espere {n} segundo e intente de nuevo.</numerusform><numerusform>Espere {n} segundos e intente de nuevo.</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/text/errors.py"/>
        <source>Wait {n} minutes, then try again.</source>
        <extracomment>For 1: Wait {n} minute, then try again.</extracomment>
        <translation><numerusform>Espere {n} minuto e intente de nuevo.</numerusform><numerusform>Espere {n} minutos e intente de nuevo.</numerusform></translation>
    </message>
    <message>
        <location filename="../../ui/text/kept.py"/>
        <source>This computer could not keep your sign-in</source>
        <translation>Esta computadora no pudo guardar su sesión</translation>
    </message>
    <message>
        <location filename="../../ui/text/kept.py"/>
        <source>Your sign-in was not saved: this computer’s disk is full</source>
        <translation>Su sesión no se guardó: el disco de esta computadora está lleno</translation>
    </message>
    <message>
        <location filename="../../ui/text/kept.py"/>
        <source>You can still read your records. Until there is room on the disk, you will sign in again each time.</source>
        <translation>Todavía puede leer sus datos. Mientras no haya espacio en el disco, tendrá que entrar de nuevo cada vez.</translation>
    </message>
    <message>
        <location filename="../../ui/text/kept.py"/>
        <source>Your sign-in was not saved: this computer’s disk cannot be written</source>
        <translation>Su sesión no se guardó: no se puede escribir en el disco de esta computadora</translation>
    </message>
    <message>
        <location filename="../../ui/text/kept.py"/>
        <source>A newer Family Chart keeps records on this computer</source>
        <translation>Un Family Chart más nuevo guarda datos en esta computadora</translation>
    </message>
    <message>
        <location filename="../../ui/text/kept.py"/>
        <source>You can read your records here too, but this older one keeps nothing. You will sign in again next time.</source>
        <translation>Aquí también puede leer sus datos, pero este programa más antiguo no guarda nada. La próxima vez tendrá que entrar de nuevo.</translation>
    </message>
    <message>
        <location filename="../../ui/text/kept.py"/>
        <source>Family Chart is open twice</source>
        <translation>Family Chart está abierto dos veces</translation>
    </message>
    <message>
        <location filename="../../ui/text/kept.py"/>
        <source>You can read your records here too, but only the first one keeps anything on this computer.</source>
        <translation>Aquí también puede leer sus datos, pero solo el primero guarda algo en esta computadora.</translation>
    </message>
    <message>
        <location filename="../../ui/text/keys.py"/>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <location filename="../../ui/text/keys.py"/>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <location filename="../../ui/text/keys.py"/>
        <source>View</source>
        <translation>Ver</translation>
    </message>
    <message>
        <location filename="../../ui/text/keys.py"/>
        <location filename="../../ui/widgets/person_tabs.py"/>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <location filename="../../ui/text/keys.py"/>
        <source>Open the chart of person 1 to 9</source>
        <translation>Abrir el expediente de la persona 1 a 9</translation>
    </message>
    <message>
        <location filename="../../ui/text/keys.py"/>
        <source>Everywhere</source>
        <translation>En todas partes</translation>
    </message>
    <message>
        <location filename="../../ui/text/keys.py"/>
        <source>Open Settings</source>
        <translation>Abrir Ajustes</translation>
    </message>
    <message>
        <location filename="../../ui/text/keys.py"/>
        <source>Open Help for this page</source>
        <translation>Abrir la ayuda de esta página</translation>
    </message>
    <message>
        <location filename="../../ui/text/keys.py"/>
        <source>Go to the next control, or to the one before</source>
        <translation>Ir al control siguiente o al anterior</translation>
    </message>
    <message>
        <location filename="../../ui/text/keys.py"/>
        <source>Close a menu, clear a search, go back</source>
        <translation>Cerrar un menú, borrar una búsqueda, regresar</translation>
    </message>
    <message>
        <location filename="../../ui/text/keys.py"/>
        <source>Show the menu bar</source>
        <translation>Mostrar la barra de menús</translation>
    </message>
    <message>
        <location filename="../../ui/text/keys.py"/>
        <source>Charts</source>
        <translation>Expedientes</translation>
    </message>
    <message>
        <location filename="../../ui/text/keys.py"/>
        <source>Next section</source>
        <translation>Sección siguiente</translation>
    </message>
    <message>
        <location filename="../../ui/text/keys.py"/>
        <source>Previous section</source>
        <translation>Sección anterior</translation>
    </message>
    <message>
        <location filename="../../ui/text/keys.py"/>
        <source>Next part of the window</source>
        <translation>Parte siguiente de la ventana</translation>
    </message>
    <message>
        <location filename="../../ui/text/keys.py"/>
        <source>Previous part of the window</source>
        <translation>Parte anterior de la ventana</translation>
    </message>
    <message>
        <location filename="../../ui/text/keys.py"/>
        <source>Lists and tabs</source>
        <translation>Listas y pestañas</translation>
    </message>
    <message>
        <location filename="../../ui/text/keys.py"/>
        <source>Search this chart</source>
        <translation>Buscar en este expediente</translation>
    </message>
    <message>
        <location filename="../../ui/text/keys.py"/>
        <source>Search all charts</source>
        <translation>Buscar en todos los expedientes</translation>
    </message>
    <message>
        <location filename="../../ui/text/keys.py"/>
        <source>Move in a list or in the section tabs</source>
        <translation>Moverse en una lista o en las pestañas de secciones</translation>
    </message>
    <message>
        <location filename="../../ui/text/keys.py"/>
        <source>Move in the tabs of people</source>
        <translation>Moverse en las pestañas de personas</translation>
    </message>
    <message>
        <location filename="../../ui/text/keys.py"/>
        <source>Read the chosen entry</source>
        <translation>Leer la entrada elegida</translation>
    </message>
    <message>
        <location filename="../../ui/text/keys.py"/>
        <source>Setting up an account</source>
        <translation>Crear una cuenta</translation>
    </message>
    <message>
        <location filename="../../ui/text/keys.py"/>
        <source>Go on to the next page</source>
        <translation>Pasar a la página siguiente</translation>
    </message>
    <message>
        <location filename="../../ui/text/keys.py"/>
        <source>Tick a box, press a button</source>
        <translation>Marcar una casilla, oprimir un botón</translation>
    </message>
    <message>
        <location filename="../../ui/text/kiosk_findings.py"/>
        <source>Visitors would use this computer as its administrator. Start the screen as an ordinary user.</source>
        <translation>Los visitantes usarían esta computadora como administrador. Inicie la pantalla con un usuario común.</translation>
    </message>
    <message>
        <location filename="../../ui/text/kiosk_findings.py"/>
        <source>Nothing watches over this screen. Start it with “pfclient kiosk --portal URL --key FILE”.</source>
        <translation>Nada vigila esta pantalla. Iníciela con «pfclient kiosk --portal URL --key FILE».</translation>
    </message>
    <message>
        <location filename="../../ui/text/kiosk_findings.py"/>
        <source>A program here keeps what was copied. Stop it, and see that it does not start again.</source>
        <translation>Un programa guarda aquí lo que se copió. Deténgalo y compruebe que no vuelva a iniciarse.</translation>
    </message>
    <message>
        <location filename="../../ui/text/kiosk_findings.py"/>
        <source>What is in memory may be written to a disk that is not encrypted. Turn swap off, or encrypt it.</source>
        <translation>Lo que está en la memoria puede escribirse en un disco sin cifrar. Desactive la memoria de intercambio o cífrela.</translation>
    </message>
    <message>
        <location filename="../../ui/text/kiosk_findings.py"/>
        <source>This computer may write all its memory to disk when it sleeps. Turn hibernation off.</source>
        <translation>Esta computadora puede escribir toda su memoria en el disco al suspenderse. Desactive la hibernación.</translation>
    </message>
    <message>
        <location filename="../../ui/text/kiosk_findings.py"/>
        <source>Several screens are plugged in. Leave one, or the others may show something else.</source>
        <translation>Hay varias pantallas conectadas. Deje una, o las otras podrían mostrar algo más.</translation>
    </message>
    <message>
        <location filename="../../ui/text/kiosk_findings.py"/>
        <source>The system keeps the memory of programs that crash. Turn that off.</source>
        <translation>El sistema guarda la memoria de los programas que fallan. Desactive esa opción.</translation>
    </message>
    <message>
        <location filename="../../ui/text/kiosk_findings.py"/>
        <source>A program may read another one’s memory here. Set kernel.yama.ptrace_scope to 1 or more.</source>
        <translation>Aquí un programa puede leer la memoria de otro. Ponga kernel.yama.ptrace_scope en 1 o más.</translation>
    </message>
    <message>
        <location filename="../../ui/text/kiosk_findings.py"/>
        <source>A desktop runs here, so other windows can open. Use a session with this one program.</source>
        <translation>Aquí hay un escritorio, así que pueden abrirse otras ventanas. Use una sesión con este único programa.</translation>
    </message>
    <message>
        <location filename="../../ui/text/kiosk_findings.py"/>
        <source>Visitors’ programs run as a user who can read the key file. Let nobody else work as that user, and nobody else read the file.</source>
        <translation>Los programas de los visitantes usan una cuenta que puede leer el archivo de la clave. Que nadie más use esa cuenta, y que nadie más lea el archivo.</translation>
    </message>
    <message>
        <location filename="../../ui/text/limits.py"/>
        <source>until {name} comes of age on {date}</source>
        <translation>hasta que {name} sea mayor de edad el {date}</translation>
    </message>
    <message>
        <location filename="../../ui/text/limits.py"/>
        <source>You can see this of {name}’s chart: {part}. Ask the clinic if you need to see {things}, too.</source>
        <translation>Del expediente de {name} puede ver esto: {part}. Pregunte a la clínica si también necesita ver {things}.</translation>
    </message>
    <message>
        <location filename="../../ui/text/limits.py"/>
        <source>You cannot open this part</source>
        <translation>No puede abrir esta parte</translation>
    </message>
    <message>
        <location filename="../../ui/text/limits.py"/>
        <source>You can see a part of {name}’s chart</source>
        <translation>Puede ver una parte del expediente de {name}</translation>
    </message>
    <message>
        <location filename="../../ui/text/limits.py"/>
        <source>{name} comes of age on {date}</source>
        <translation>{name} cumple la mayoría de edad el {date}</translation>
    </message>
    <message>
        <location filename="../../ui/text/limits.py"/>
        <source>From then on {name} decides who sees the chart, and you no longer see it here.</source>
        <translation>Desde entonces {name} decide quién ve el expediente, y usted ya no lo verá aquí.</translation>
    </message>
    <message>
        <location filename="../../ui/text/limits.py"/>
        <source>Ask the clinic if you need to see it for longer.</source>
        <translation>Pregunte a la clínica si necesita verlo por más tiempo.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/text/lock.py"/>
        <source>We locked it after {n} minutes with no activity. Your place is saved.</source>
        <extracomment>For 1: We locked it after {n} minute with no activity. Your place is saved.</extracomment>
        <translation><numerusform>Lo bloqueamos después de {n} minuto sin actividad. Su lugar está guardado.</numerusform><numerusform>Lo bloqueamos después de {n} minutos sin actividad. Su lugar está guardado.</numerusform></translation>
    </message>
    <message>
        <location filename="../../ui/text/lock.py"/>
        <source>We locked it when this computer went to sleep. Your place is saved.</source>
        <translation>Lo bloqueamos cuando esta computadora se suspendió. Su lugar está guardado.</translation>
    </message>
    <message>
        <location filename="../../ui/text/lock.py"/>
        <source>We locked it together with this computer. Your place is saved.</source>
        <translation>Lo bloqueamos junto con esta computadora. Su lugar está guardado.</translation>
    </message>
    <message>
        <location filename="../../ui/text/lock.py"/>
        <source>You locked it. Your place is saved.</source>
        <translation>Usted lo bloqueó. Su lugar está guardado.</translation>
    </message>
    <message>
        <location filename="../../ui/text/lock.py"/>
        <source>Type your PIN to open your records. You need no connection for this.</source>
        <translation>Escriba su PIN para abrir sus datos. No necesita conexión para esto.</translation>
    </message>
    <message>
        <location filename="../../ui/text/lock.py"/>
        <source>Enter your PIN</source>
        <translation>Escriba su PIN</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/text/lock.py"/>
        <source>That PIN is not right. You have {n} tries left.</source>
        <extracomment>For 1: That PIN is not right. You have {n} try left.</extracomment>
        <translation><numerusform>Ese PIN no es correcto. Le queda {n} intento.</numerusform><numerusform>Ese PIN no es correcto. Le quedan {n} intentos.</numerusform></translation>
    </message>
    <message>
        <location filename="../../ui/text/lock.py"/>
        <source>That PIN is too easy to guess. Do not use digits in a row, or one digit only.</source>
        <translation>Ese PIN es muy fácil de adivinar. No use números seguidos ni un solo número repetido.</translation>
    </message>
    <message>
        <location filename="../../ui/text/lock.py"/>
        <source>The two PINs are not the same. Type the new PIN again.</source>
        <translation>Los dos PIN no son iguales. Escriba otra vez el PIN nuevo.</translation>
    </message>
    <message>
        <location filename="../../ui/text/lock.py"/>
        <source>A PIN has 4 to 8 digits</source>
        <translation>Un PIN tiene de 4 a 8 números</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/text/lock.py"/>
        <source>After {n} minutes with no activity</source>
        <extracomment>For 1: After {n} minute with no activity</extracomment>
        <translation><numerusform>Después de {n} minuto sin actividad</numerusform><numerusform>Después de {n} minutos sin actividad</numerusform></translation>
    </message>
    <message>
        <location filename="../../ui/text/lock.py"/>
        <source>You chose a PIN with {n} digits.</source>
        <translation>Eligió un PIN de {n} números.</translation>
    </message>
    <message>
        <location filename="../../ui/text/lock.py"/>
        <source>You chose a {n}-digit PIN on {day}.</source>
        <translation>Eligió un PIN de {n} números el {day}.</translation>
    </message>
    <message>
        <location filename="../../ui/text/lock.py"/>
        <source>{n} MB</source>
        <translation>{n} MB</translation>
    </message>
    <message>
        <location filename="../../ui/text/lock.py"/>
        <source>less than 1 MB</source>
        <translation>menos de 1 MB</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/text/lock.py"/>
        <source>Saved for {n} people</source>
        <extracomment>For 1: Saved for {n} person</extracomment>
        <translation><numerusform>Guardado para {n} persona</numerusform><numerusform>Guardado para {n} personas</numerusform></translation>
    </message>
    <message>
        <location filename="../../ui/text/names.py"/>
        <source>Your mother</source>
        <translation>Su madre</translation>
    </message>
    <message>
        <location filename="../../ui/text/names.py"/>
        <source>Your father</source>
        <translation>Su padre</translation>
    </message>
    <message>
        <location filename="../../ui/text/names.py"/>
        <source>Your parent</source>
        <translation>Su madre o padre</translation>
    </message>
    <message>
        <location filename="../../ui/text/names.py"/>
        <source>Your daughter</source>
        <translation>Su hija</translation>
    </message>
    <message>
        <location filename="../../ui/text/names.py"/>
        <source>Your son</source>
        <translation>Su hijo</translation>
    </message>
    <message>
        <location filename="../../ui/text/names.py"/>
        <source>Your child</source>
        <translation>Su hija o hijo</translation>
    </message>
    <message>
        <location filename="../../ui/text/names.py"/>
        <source>Your wife</source>
        <translation>Su esposa</translation>
    </message>
    <message>
        <location filename="../../ui/text/names.py"/>
        <source>Your husband</source>
        <translation>Su esposo</translation>
    </message>
    <message>
        <location filename="../../ui/text/names.py"/>
        <source>Your spouse</source>
        <translation>Su pareja</translation>
    </message>
    <message>
        <location filename="../../ui/text/names.py"/>
        <source>In your care</source>
        <translation>A su cuidado</translation>
    </message>
    <message>
        <location filename="../../ui/text/names.py"/>
        <source>You help with their care</source>
        <translation>Usted ayuda a cuidarle</translation>
    </message>
    <message>
        <location filename="../../ui/text/paper.py"/>
        <source>Health records</source>
        <translation>Datos de salud</translation>
    </message>
    <message>
        <location filename="../../ui/text/paper.py"/>
        <source>From Family Chart. Not a full medical record. Keep this paper safe: anyone can read it.</source>
        <translation>De Family Chart. No es un expediente médico completo. Guarde bien este papel: cualquiera puede leerlo.</translation>
    </message>
    <message>
        <location filename="../../ui/text/paper.py"/>
        <source>Printed {date} from Family Chart</source>
        <translation>Impreso el {date} desde Family Chart</translation>
    </message>
    <message>
        <location filename="../../ui/text/paper.py"/>
        <source>About this copy</source>
        <translation>Sobre esta copia</translation>
    </message>
    <message>
        <location filename="../../ui/text/paper.py"/>
        <source>The clinic says that this person died</source>
        <translation>La clínica dice que esta persona falleció</translation>
    </message>
    <message>
        <location filename="../../ui/text/paper.py"/>
        <source>The clinic did not say when</source>
        <translation>La clínica no dijo cuándo</translation>
    </message>
    <message>
        <location filename="../../ui/text/paper.py"/>
        <location filename="../../ui/text/ranges.py"/>
        <source>Usual range {range}</source>
        <translation>Rango usual: {range}</translation>
    </message>
    <message>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Section</source>
        <translation>Sección</translation>
    </message>
    <message>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Status and labels</source>
        <translation>Estado y avisos</translation>
    </message>
    <message>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Died</source>
        <translation>Falleció</translation>
    </message>
    <message>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Entered by</source>
        <translation>Anotado por</translation>
    </message>
    <message>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Told by</source>
        <translation>Contado por</translation>
    </message>
    <message>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Clinic</source>
        <translation>Clínica</translation>
    </message>
    <message>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>The order says</source>
        <translation>La indicación dice</translation>
    </message>
    <message>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Why it was ordered</source>
        <translation>Por qué se indicó</translation>
    </message>
    <message>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>The order is from</source>
        <translation>La indicación es de</translation>
    </message>
    <message>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Starts</source>
        <translation>Empieza</translation>
    </message>
    <message>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>It was planned until</source>
        <translation>Estaba previsto hasta</translation>
    </message>
    <message>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Allergy or intolerance</source>
        <translation>Alergia o intolerancia</translation>
    </message>
    <message>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Lowest usual value</source>
        <translation>Valor usual más bajo</translation>
    </message>
    <message>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Highest usual value</source>
        <translation>Valor usual más alto</translation>
    </message>
    <message>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Compared to the range</source>
        <translation>Comparado con el rango</translation>
    </message>
    <message>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Parts of the result</source>
        <translation>Partes del resultado</translation>
    </message>
    <message>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>The same, as each clinic wrote it</source>
        <translation>Lo mismo, como lo escribió cada clínica</translation>
    </message>
    <message>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Diagnosis</source>
        <translation>Diagnóstico</translation>
    </message>
    <message>
        <location filename="../../ui/text/paper_labels.py"/>
        <location filename="../../ui/text/records.py"/>
        <source>Medicine</source>
        <translation>Medicamento</translation>
    </message>
    <message>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Written on</source>
        <translation>Escrito el</translation>
    </message>
    <message>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Procedure</source>
        <translation>Procedimiento</translation>
    </message>
    <message>
        <location filename="../../ui/text/paper_labels.py"/>
        <source>Measured by</source>
        <translation>Medido por</translation>
    </message>
    <message>
        <location filename="../../ui/text/paper_remarks.py"/>
        <source>No {things} in the records this clinic shares. This does not mean there are none.</source>
        <translation>No hay {things} en los datos que comparte esta clínica. Esto no significa que no existan.</translation>
    </message>
    <message>
        <location filename="../../ui/text/paper_remarks.py"/>
        <source>The clinics have not shared any {things} here. Some records may be private.</source>
        <translation>Las clínicas no han compartido {things} aquí. Algunos datos pueden ser privados.</translation>
    </message>
    <message>
        <location filename="../../ui/text/paper_remarks.py"/>
        <source>The clinics may keep some {things} back. Ask the clinic if you think something is missing.</source>
        <translation>Las clínicas pueden reservar algunos datos: {things}. Pregunte a la clínica si cree que falta algo.</translation>
    </message>
    <message>
        <location filename="../../ui/text/paper_remarks.py"/>
        <source>We have not asked the clinic for these {things}. They are not in this copy.</source>
        <translation>No hemos pedido estos datos a la clínica: {things}. No están en esta copia.</translation>
    </message>
    <message>
        <location filename="../../ui/text/paper_remarks.py"/>
        <source>The clinic does not let you see {things}. They are not in this copy.</source>
        <translation>La clínica no le permite ver {things}. No están en esta copia.</translation>
    </message>
    <message>
        <location filename="../../ui/text/paper_remarks.py"/>
        <source>The clinic’s system does not send {things}. This does not mean there are none.</source>
        <translation>El sistema de la clínica no envía {things}. Esto no significa que no existan.</translation>
    </message>
    <message>
        <location filename="../../ui/text/paper_remarks.py"/>
        <source>The clinic said no when we asked for these {things}. What is here may be old, or missing.</source>
        <translation>La clínica dijo que no cuando pedimos estos datos: {things}. Lo que hay aquí puede ser antiguo o estar incompleto.</translation>
    </message>
    <message>
        <location filename="../../ui/text/paper_remarks.py"/>
        <source>We could not get these {things} from the clinic. They are not in this copy.</source>
        <translation>No pudimos obtener estos datos de la clínica: {things}. No están en esta copia.</translation>
    </message>
    <message>
        <location filename="../../ui/text/paper_remarks.py"/>
        <source>We could not update these {things}. The clinic may have changed something since.</source>
        <translation>No pudimos actualizar estos datos: {things}. La clínica puede haber cambiado algo desde entonces.</translation>
    </message>
    <message>
        <location filename="../../ui/text/paper_remarks.py"/>
        <source>Part of this list is missing. Ask the clinic for the whole of it.</source>
        <translation>Falta una parte de esta lista. Pida a la clínica la lista completa.</translation>
    </message>
    <message>
        <location filename="../../ui/text/paper_remarks.py"/>
        <source>Nothing current in the records this clinic shares. Past entries are in the full chart.</source>
        <translation>No hay nada actual en los datos que comparte esta clínica. Lo pasado está en el expediente completo.</translation>
    </message>
    <message>
        <location filename="../../ui/text/paper_remarks.py"/>
        <source>Some records may be private. They are not in this copy.</source>
        <translation>Algunos datos pueden ser privados. No están en esta copia.</translation>
    </message>
    <message>
        <location filename="../../ui/text/paper_remarks.py"/>
        <source>This copy comes from the clinics linked to this account. It may not show what other doctors, clinics or stores know. Notes from visits are not in it.</source>
        <translation>Esta copia viene de las clínicas de esta cuenta. Puede no incluir lo que saben otros médicos, clínicas o tiendas. No contiene las notas de las citas.</translation>
    </message>
    <message>
        <location filename="../../ui/text/paper_remarks.py"/>
        <source>This page is a summary: vaccines, procedures, lab results, care plans and everything past are not on it.</source>
        <translation>Esta página es un resumen: no incluye vacunas, procedimientos, resultados de laboratorio, planes de cuidado ni nada pasado.</translation>
    </message>
    <message>
        <location filename="../../ui/text/paper_remarks.py"/>
        <source>Only this section is in this copy: {section}.</source>
        <translation>En esta copia solo está esta sección: {section}.</translation>
    </message>
    <message>
        <location filename="../../ui/text/paper_remarks.py"/>
        <source>As of {date}, {time}.</source>
        <translation>Al {date}, {time}.</translation>
    </message>
    <message>
        <location filename="../../ui/text/paper_remarks.py"/>
        <source>Only entries from {first} to {last} are in this copy.</source>
        <translation>En esta copia solo están los datos del {first} al {last}.</translation>
    </message>
    <message>
        <location filename="../../ui/text/paper_remarks.py"/>
        <source>Only entries from {first} on are in this copy.</source>
        <translation>En esta copia solo están los datos desde el {first}.</translation>
    </message>
    <message>
        <location filename="../../ui/text/paper_remarks.py"/>
        <source>Only entries until {last} are in this copy.</source>
        <translation>En esta copia solo están los datos hasta el {last}.</translation>
    </message>
    <message>
        <location filename="../../ui/text/paper_remarks.py"/>
        <source>A diagnosis, medicine, allergy or plan that is still current is in it whenever it began.</source>
        <translation>Un diagnóstico, medicamento, alergia o plan que sigue vigente está incluido sin importar cuándo empezó.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/text/paper_remarks.py"/>
        <source>{n} entries are no longer in the clinic’s list. Ask the clinic if they still count.</source>
        <extracomment>For 1: {n} entry is no longer in the clinic’s list. Ask the clinic if it still counts.</extracomment>
        <translation><numerusform>{n} dato ya no está en la lista de la clínica. Pregunte a la clínica si todavía vale.</numerusform><numerusform>{n} datos ya no están en la lista de la clínica. Pregunte a la clínica si todavía valen.</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/text/paper_remarks.py"/>
        <source>{n} entries from other dates are not in this copy.</source>
        <extracomment>For 1: {n} entry from other dates is not in this copy.</extracomment>
        <translation><numerusform>{n} dato de otras fechas no está en esta copia.</numerusform><numerusform>{n} datos de otras fechas no están en esta copia.</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/text/paper_remarks.py"/>
        <source>{n} entries without a date are in this copy, whatever their dates may be.</source>
        <extracomment>For 1: {n} entry without a date is in this copy, whatever its date may be.</extracomment>
        <translation><numerusform>{n} dato sin fecha está en esta copia, sea cual sea su fecha.</numerusform><numerusform>{n} datos sin fecha están en esta copia, sean cuales sean sus fechas.</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/text/paper_remarks.py"/>
        <source>{n} more are not on this page.</source>
        <extracomment>For 1: {n} more is not on this page.</extracomment>
        <translation><numerusform>Hay {n} más que no está en esta página.</numerusform><numerusform>Hay {n} más que no están en esta página.</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/text/paper_remarks.py"/>
        <source>Not shown: {n} entries. {reason}</source>
        <extracomment>For 1: Not shown: {n} entry. {reason}</extracomment>
        <translation><numerusform>No se muestra: {n} dato. {reason}</numerusform><numerusform>No se muestran: {n} datos. {reason}</numerusform></translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>Check this answer and try again</source>
        <translation>Revise esta respuesta e intente de nuevo</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>month</source>
        <translation>el mes</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>day</source>
        <translation>el día</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>year</source>
        <translation>el año</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>month and day</source>
        <translation>el mes y el día</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>month and year</source>
        <translation>el mes y el año</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>day and year</source>
        <translation>el día y el año</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/text/problems.py"/>
        <source>Check the PIN on your letter. You have {n} tries left. After that, call your doctor’s office for a new PIN.</source>
        <extracomment>For 1: Check the PIN on your letter. You have 1 try left. After that, call your doctor’s office for a new PIN.</extracomment>
        <translation><numerusform>Revise el PIN en su carta. Le queda 1 intento. Después, llame al consultorio para pedir un PIN nuevo.</numerusform><numerusform>Revise el PIN en su carta. Le quedan {n} intentos. Después, llame al consultorio para pedir un PIN nuevo.</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/text/problems.py"/>
        <source>Ask the person who invited you for the PIN. You have {n} tries left. After that, they have to invite you again.</source>
        <extracomment>For 1: Ask the person who invited you for the PIN. You have 1 try left. After that, they have to invite you again.</extracomment>
        <translation><numerusform>Pida el PIN a quien le invitó. Le queda 1 intento. Después, esa persona tendrá que invitarle de nuevo.</numerusform><numerusform>Pida el PIN a quien le invitó. Le quedan {n} intentos. Después, esa persona tendrá que invitarle de nuevo.</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/text/problems.py"/>
        <source>Check for the newest code. You have {n} tries left.</source>
        <extracomment>For 1: Check for the newest code. You have 1 try left.</extracomment>
        <translation><numerusform>Busque el código más nuevo. Le queda 1 intento.</numerusform><numerusform>Busque el código más nuevo. Le quedan {n} intentos.</numerusform></translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>Check the answer and the date of birth.</source>
        <translation>Revise la respuesta y la fecha de nacimiento.</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>We do not know this link or code. Check it, or open the link in your e-mail again.</source>
        <translation>No reconocemos este enlace o código. Revíselo o abra otra vez el enlace de su correo.</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>Paste the link from your e-mail, or type the code from your letter</source>
        <translation>Pegue el enlace de su correo o escriba el código de su carta</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>This address is not safe: it does not begin with https. Ask your doctor’s office for the right one.</source>
        <translation>Esta dirección no es segura: no empieza con https. Pida la correcta en el consultorio.</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>Your registration link has expired. Ask your doctor to enroll you again.</source>
        <translation>Su enlace de registro ya venció. Pida a su médico que le registre de nuevo.</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>This invitation has ended. Ask your doctor’s office for a new one.</source>
        <translation>Esta invitación terminó. Pida una nueva en el consultorio.</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>This invitation was replaced or taken back. Look for a newer e-mail, or ask your doctor’s office.</source>
        <translation>Esta invitación se cambió o se retiró. Busque un correo más nuevo o pregunte en el consultorio.</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>This invitation was used. If it was you just now, the person is on your account already.</source>
        <translation>Esta invitación ya se usó. Si fue usted hace un momento, la persona ya está en su cuenta.</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>This invitation was used already. Ask the person who invited you to send you another one.</source>
        <translation>Esta invitación ya se usó. Pida a la persona que le invitó que le envíe otra.</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>This invitation has ended. Ask the person who invited you to send you another one.</source>
        <translation>Esta invitación venció. Pida a la persona que le invitó que le envíe otra.</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>This invitation was replaced or taken back. Look for a newer e-mail, or ask the person who invited you.</source>
        <translation>Esta invitación se reemplazó o se retiró. Busque un correo más reciente o pregunte a la persona que le invitó.</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>It has been a while, so we need to check again that it’s you. What you typed is still here.</source>
        <translation>Pasó un tiempo, así que debemos comprobar otra vez que es usted. Lo que escribió sigue aquí.</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>This invitation belongs to another clinic’s portal. Sign out first, then open the link again.</source>
        <translation>Esta invitación es del portal de otra clínica. Primero cierre su sesión y luego abra el enlace otra vez.</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>Enter the web address of your clinic’s portal</source>
        <translation>Escriba la dirección web del portal de su clínica</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>We cannot read this address. Type it like chart.example.org, or paste the link you were sent.</source>
        <translation>No podemos leer esta dirección. Escríbala como chart.example.org o pegue el enlace que le enviaron.</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>Enter a 10-digit phone number with area code, like (555) 010‑0187</source>
        <translation>Escriba un teléfono de 10 números con código de área, como (555) 010‑0187</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>Choose how you want to prove it’s you</source>
        <translation>Elija cómo quiere comprobar que es usted</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>This invitation does not allow that. Choose another way.</source>
        <translation>Esta invitación no permite eso. Elija otra forma.</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>Enter a date of birth</source>
        <translation>Escriba la fecha de nacimiento</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>Date of birth must include a {part}</source>
        <translation>Falta {part} en la fecha de nacimiento</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>Date of birth must be in the past</source>
        <translation>La fecha de nacimiento debe ser pasada</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>Year must have 4 numbers, like 1980</source>
        <translation>El año debe tener 4 números, como 1980</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>Year must be 1900 or later</source>
        <translation>El año debe ser 1900 o después</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>Enter the PIN from your doctor</source>
        <translation>Escriba el PIN de su médico</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>PIN must be {n} digits</source>
        <translation>El PIN debe tener {n} números</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>The PIN and date of birth do not match. Check both and try again.</source>
        <translation>El PIN y la fecha no coinciden. Revise los dos e intente de nuevo.</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>Enter the PIN from the person who invited you</source>
        <translation>Escriba el PIN de quien le invitó</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>Enter the last 4 digits of the phone number</source>
        <translation>Escriba los últimos 4 números del teléfono</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>This is too long. Use at most {n} characters.</source>
        <translation>Es demasiado largo. Use como máximo {n} letras.</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>Enter the code we sent you</source>
        <translation>Escriba el código que le enviamos</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>Code must be {n} digits</source>
        <translation>El código debe tener {n} números</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>That code is not right. Check it and try again.</source>
        <translation>Ese código no es correcto. Revíselo e intente de nuevo.</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>Type the digits only, as they stand on your letter or phone</source>
        <translation>Escriba solo los números, como están en su carta o teléfono</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>Choose whose records these are</source>
        <translation>Elija de quién son estos datos</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>That code has ended. Ask for a new code.</source>
        <translation>Ese código ya terminó. Pida otro.</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <location filename="../../ui/wizards/registration/code.py"/>
        <source>No more codes can be sent. Use your PIN, or call your doctor’s office.</source>
        <translation>No se pueden enviar más códigos. Use su PIN o llame al consultorio.</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>These records are already in your account. You do not need to add them again.</source>
        <translation>Estos datos ya están en su cuenta. No necesita agregarlos otra vez.</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>Enter your username</source>
        <translation>Escriba su usuario</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>Enter your password</source>
        <translation>Escriba su contraseña</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>The password is not right. Check it and try again.</source>
        <translation>La contraseña no es correcta. Revísela e intente de nuevo.</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>Enter the 6-digit code from your authenticator app</source>
        <translation>Escriba el código de 6 dígitos de su aplicación de autenticación</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>The code has 6 digits</source>
        <translation>El código tiene 6 dígitos</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>That took too long. Sign in again, then use a new code.</source>
        <translation>Tardó demasiado. Entre de nuevo y use un código nuevo.</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>Enter one of your backup codes</source>
        <translation>Escriba uno de sus códigos de respaldo</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>A backup code has 16 letters</source>
        <translation>Un código de respaldo tiene 16 letras</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>That backup code is not right, or was used before. Try the next one on your list.</source>
        <translation>Ese código de respaldo no es correcto o ya se usó. Pruebe el siguiente de su lista.</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>Print or save your backup codes first, then tick the box</source>
        <translation>Primero imprima o guarde sus códigos de respaldo y después marque la casilla</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>The terms of use have changed. Read the new ones and agree to them.</source>
        <translation>Las condiciones de uso cambiaron. Lea las nuevas y acéptelas.</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>Tick the box to agree to the terms of use</source>
        <translation>Marque la casilla para aceptar las condiciones de uso</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>Choose a security question</source>
        <translation>Elija una pregunta de seguridad</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>Enter an answer</source>
        <translation>Escriba una respuesta</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>This answer is too easy to guess. Use a longer one.</source>
        <translation>Esta respuesta es muy fácil de adivinar. Use una más larga.</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>Enter a username</source>
        <translation>Escriba un usuario</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>Username has already been taken. Choose a different one.</source>
        <translation>Ese usuario ya existe. Elija otro.</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>Username must have 3 to 128 letters or numbers. The signs . _ - + @ are fine too.</source>
        <translation>El usuario debe tener de 3 a 128 letras o números. Los signos . _ - + @ también sirven.</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>This is not the e-mail address of your account. Use that one, or a username without @.</source>
        <translation>Este no es el correo electrónico de su cuenta. Use el de la cuenta o un nombre de usuario sin @.</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>Enter your e-mail address, like name@example.com</source>
        <translation>Escriba su correo electrónico, como nombre@example.com</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>Enter the password you have now</source>
        <translation>Escriba la contraseña que tiene ahora</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>That is not the password you have now. Check it and try again.</source>
        <translation>Esa no es la contraseña que tiene ahora. Revísela e intente de nuevo.</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>This is the password you have now. Choose another one.</source>
        <translation>Esta es la contraseña que tiene ahora. Elija otra.</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>Your password was changed the first time already. It is filled in here now.</source>
        <translation>Su contraseña ya se había cambiado la primera vez. Ahora está escrita aquí.</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>Enter a password</source>
        <translation>Escriba una contraseña</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>Password must have at least {n} characters</source>
        <translation>La contraseña debe tener al menos {n} caracteres</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>Password must have at most {n} characters</source>
        <translation>La contraseña debe tener como máximo {n} caracteres</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>Password must have one uppercase letter</source>
        <translation>La contraseña debe tener una mayúscula</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>Password must have a number or a symbol</source>
        <translation>La contraseña debe tener un número o un símbolo</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>Password must not be the same as your username</source>
        <translation>La contraseña no debe ser igual al usuario</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>Many people use this password, so it is easy to guess. Choose another one.</source>
        <translation>Mucha gente usa esta contraseña, así que es fácil de adivinar. Elija otra.</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>Password must not contain your name, username or e-mail address</source>
        <translation>La contraseña no debe tener su nombre, su usuario ni su correo</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>This password cannot be used. Choose another one.</source>
        <translation>Esta contraseña no se puede usar. Elija otra.</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>Press the link in the e-mail, or paste it here</source>
        <translation>Oprima el enlace del correo, o péguelo aquí</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>This is not the link from the e-mail. Copy all of it, or press it there.</source>
        <translation>Este no es el enlace del correo. Cópielo completo, u oprímalo allí.</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>This is an invitation, not the link to a new password. Go back to sign-in to use it.</source>
        <translation>Esto es una invitación, no el enlace para una contraseña nueva. Vuelva a la página de entrada para usarla.</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>This link was used, or its hour is over. Ask for a new one.</source>
        <translation>Este enlace ya se usó, o pasó su hora. Pida otro.</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>That way to prove it’s you is not there any more. Open the link again.</source>
        <translation>Esa forma de demostrar quién es ya no está disponible. Abra otra vez el enlace.</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <location filename="../../ui/wizards/recovery/code.py"/>
        <source>No more codes can be sent. Use another way, or ask for a new link.</source>
        <translation>No se pueden enviar más códigos. Use otra forma, o pida otro enlace.</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>The answer and the date of birth do not match. Check both and try again.</source>
        <translation>La respuesta y la fecha de nacimiento no coinciden. Revise las dos e intente de nuevo.</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>Choose which of your charts</source>
        <translation>Elija cuál de sus expedientes</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>Enter their e-mail address, like name@example.com</source>
        <translation>Escriba el correo electrónico de esa persona, como nombre@example.com</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>Check their e-mail address. It looks like name@example.com</source>
        <translation>Revise el correo electrónico de esa persona. Se ve así: nombre@example.com</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>Choose who they are</source>
        <translation>Elija quién es</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>Choose how much they may see</source>
        <translation>Elija cuánto podrá ver</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>Your clinic no longer lets all of this be seen. Choose again.</source>
        <translation>Su clínica ya no deja ver todo esto. Elija otra vez.</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>Tick at least one thing they may see</source>
        <translation>Marque por lo menos una cosa que podrá ver</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>This is what they can see now. Change something, or leave it as it is.</source>
        <translation>Esto es lo que puede ver ahora. Cambie algo o déjelo como está.</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>Choose until when</source>
        <translation>Elija hasta cuándo</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>Your clinic does not let it last that long. Choose an earlier end.</source>
        <translation>Su clínica no permite que dure tanto. Elija un fin más temprano.</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>Enter the last day</source>
        <translation>Escriba el último día</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>The last day must include a {part}</source>
        <translation>Falta {part} en el último día</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>The last day must be a real date. Check the month and day.</source>
        <translation>El último día debe ser una fecha que exista. Revise el mes y el día.</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>Year must have 4 numbers, like 2027</source>
        <translation>El año debe tener 4 números, como 2027</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>The last day must be today or later</source>
        <translation>El último día debe ser hoy o después</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>That is later than access to this chart may last. Enter an earlier day.</source>
        <translation>Es más tarde de lo que puede durar el acceso a este expediente. Escriba un día anterior.</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>This link no longer works.</source>
        <translation>Este enlace ya no sirve.</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>This invitation has ended.</source>
        <translation>Esta invitación terminó.</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>This invitation no longer works.</source>
        <translation>Esta invitación ya no sirve.</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>Check your username and password.</source>
        <translation>Revise su usuario y su contraseña.</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>Each code works once, so wait for the next one. If none works, check the time on your phone.</source>
        <translation>Cada código sirve una sola vez: espere el siguiente. Si ninguno sirve, revise la hora de su teléfono.</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>Add one uppercase letter, A to Z</source>
        <translation>Agregue una letra mayúscula, de A a Z</translation>
    </message>
    <message>
        <location filename="../../ui/text/problems.py"/>
        <source>Add a number or a symbol, like 7 or !</source>
        <translation>Agregue un número o un símbolo, como 7 o !</translation>
    </message>
    <message>
        <location filename="../../ui/text/ranges.py"/>
        <source>Usual range {lo} to {hi}</source>
        <translation>Rango usual: {lo} a {hi}</translation>
    </message>
    <message>
        <location filename="../../ui/text/ranges.py"/>
        <source>Usual range: up to {hi}</source>
        <translation>Rango usual: hasta {hi}</translation>
    </message>
    <message>
        <location filename="../../ui/text/ranges.py"/>
        <source>Usual range: {lo} or more</source>
        <translation>Rango usual: {lo} o más</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Current</source>
        <translation>Actual</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Came back</source>
        <translation>Volvió</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Past</source>
        <translation>Anterior</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>In remission</source>
        <translation>En remisión</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Over</source>
        <translation>Ya pasó</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>On hold</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Done</source>
        <translation>Terminó</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Reached</source>
        <translation>Alcanzada</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Reached, and to be kept up</source>
        <translation>Alcanzada, hay que mantenerla</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Not reached</source>
        <translation>No alcanzada</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Cannot be reached</source>
        <translation>No se puede alcanzar</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Stopped</source>
        <translation>Se suspendió</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Cancelled</source>
        <translation>Se canceló</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Taken back</source>
        <translation>Se retiró</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Not agreed</source>
        <translation>No se aceptó</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Planned</source>
        <translation>Planeado</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Agreed</source>
        <translation>Se aceptó</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Not taken</source>
        <translation>No se toma</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Under way</source>
        <translation>En curso</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Being prepared</source>
        <translation>En preparación</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Pending</source>
        <translation>Pendiente</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Part of the result</source>
        <translation>Resultado parcial</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Final</source>
        <translation>Final</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Changed by the lab</source>
        <translation>Cambiado por el laboratorio</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Corrected by the lab</source>
        <translation>Corregido por el laboratorio</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Added to by the lab</source>
        <translation>El laboratorio agregó algo</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Offered to you</source>
        <translation>Se le ofrece</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Waiting for the clinic</source>
        <translation>En espera de la clínica</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Confirmed</source>
        <translation>Confirmada</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>You are there</source>
        <translation>Ya llegó</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Checked in</source>
        <translation>Ya se registró</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>On the waiting list</source>
        <translation>En lista de espera</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Missed</source>
        <translation>No asistió</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Being seen</source>
        <translation>En atención</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>On leave</source>
        <translation>Con permiso de salida</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Not started</source>
        <translation>Sin empezar</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Status not given</source>
        <translation>Sin estado</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Finished</source>
        <translation>Terminó</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Not confirmed</source>
        <translation>Sin confirmar</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Not yet certain</source>
        <translation>Todavía no es seguro</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>One of several possibilities</source>
        <translation>Una de varias posibilidades</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Not clear how certain</source>
        <translation>No está claro qué tan seguro es</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Thought to be so</source>
        <translation>Se cree que es así</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Do NOT take</source>
        <translation>NO tomar</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>The clinic has no information</source>
        <translation>La clínica no tiene información</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>The clinic says: none known</source>
        <translation>La clínica dice: no se conocen</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>End date has passed</source>
        <translation>Ya pasó la fecha final</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Not started yet</source>
        <translation>Todavía no ha empezado</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>This dose may not protect fully</source>
        <translation>Es posible que esta dosis no proteja del todo</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Only a proposal so far</source>
        <translation>Por ahora solo es una propuesta</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Not clear whose entry this is</source>
        <translation>No está claro de quién es</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Severe</source>
        <translation>Grave</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Moderate</source>
        <translation>Moderada</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Mild</source>
        <translation>Leve</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>High risk</source>
        <translation>Riesgo alto</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Low risk</source>
        <translation>Riesgo bajo</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Risk not known</source>
        <translation>Riesgo desconocido</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Far above range</source>
        <translation>Muy arriba del rango</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Above range</source>
        <translation>Arriba del rango</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Below range</source>
        <translation>Abajo del rango</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Far below range</source>
        <translation>Muy abajo del rango</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Not typical</source>
        <translation>Fuera de lo usual</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Far from typical</source>
        <translation>Muy fuera de lo usual</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Positive</source>
        <translation>Positivo</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Negative</source>
        <translation>Negativo</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Neither clearly positive nor negative</source>
        <translation>Ni claramente positivo ni negativo</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Found</source>
        <translation>Se encontró</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Not found</source>
        <translation>No se encontró</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Resistant</source>
        <translation>Resistente</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Susceptible</source>
        <translation>Sensible</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Intermediate</source>
        <translation>Intermedio</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Reactive</source>
        <translation>Reactivo</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Weakly reactive</source>
        <translation>Reactivo débil</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Not reactive</source>
        <translation>No reactivo</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Not susceptible</source>
        <translation>No sensible</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Susceptible, depending on the dose</source>
        <translation>Sensible, según la dosis</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Not enough evidence</source>
        <translation>Sin pruebas suficientes</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Better than before</source>
        <translation>Mejor que antes</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Worse than before</source>
        <translation>Peor que antes</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Much higher than before</source>
        <translation>Mucho más alto que antes</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Much lower than before</source>
        <translation>Mucho más bajo que antes</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>The lab is still looking at this</source>
        <translation>El laboratorio todavía lo está revisando</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Outside a limit the lab has set</source>
        <translation>Fuera de un límite que fijó el laboratorio</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>As expected</source>
        <translation>Como se esperaba</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Not expected</source>
        <translation>No se esperaba</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Carrier</source>
        <translation>Portador</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Getting closer</source>
        <translation>Más cerca</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Getting further away</source>
        <translation>Más lejos</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>No change so far</source>
        <translation>Sin cambios hasta ahora</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>No progress so far</source>
        <translation>Sin avances hasta ahora</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Food</source>
        <translation>Alimento</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Environment</source>
        <translation>Ambiente</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Biologic</source>
        <translation>Producto biológico</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Marked as a mistake by the clinic</source>
        <translation>La clínica lo marcó como error</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Found not to be so by the clinic</source>
        <translation>La clínica vio que no era así</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>A draft the clinic has not finished</source>
        <translation>Un borrador que la clínica no ha terminado</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>This entry can’t be shown safely. Ask the clinic.</source>
        <translation>Este dato no se puede mostrar con seguridad. Pregunte a la clínica.</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Belongs to another person</source>
        <translation>Es de otra persona</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>We could not read this entry. Ask the clinic.</source>
        <translation>No pudimos leer este dato. Pregunte a la clínica.</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>A note from a visit, not shown here</source>
        <translation>Una nota de una cita, no se muestra aquí</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Not an order from the clinic</source>
        <translation>No es una orden de la clínica</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Not a record of this kind</source>
        <translation>No es un dato de este tipo</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>It is not clear whose entry this is. Ask the clinic.</source>
        <translation>No está claro de quién es este dato. Pregunte a la clínica.</translation>
    </message>
    <message>
        <location filename="../../ui/text/records.py"/>
        <source>Not shown here. Ask the clinic.</source>
        <translation>No se muestra aquí. Pregunte a la clínica.</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>We do not know this link or code</source>
        <translation>No reconocemos este enlace o código</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>Check it, or open the link in your e-mail again.</source>
        <translation>Revíselo o abra otra vez el enlace de su correo.</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>Your registration link has expired</source>
        <translation>Su enlace de registro ya venció</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>Ask your doctor to enroll you again. If you made an account with it, sign in.</source>
        <translation>Pida a su médico que le registre de nuevo. Si ya creó una cuenta con él, entre.</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>This invitation has ended</source>
        <translation>Esta invitación terminó</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>Ask your doctor’s office for a new one.</source>
        <translation>Pida una nueva en el consultorio.</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>This invitation was taken back</source>
        <translation>Esta invitación se retiró</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>Your doctor’s office ended it. Ask the office for a new one.</source>
        <translation>El consultorio la terminó. Pida una nueva en el consultorio.</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>We turned it off to keep your records safe. Nothing was changed. Call your doctor’s office for a new one.</source>
        <translation>Lo apagamos para proteger sus datos. Nada cambió. Llame al consultorio para pedir uno nuevo.</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>We cannot send a code this way</source>
        <translation>No podemos enviar un código de esta forma</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>Your doctor’s office has no phone number for it. Use the PIN, or another way.</source>
        <translation>El consultorio no tiene un teléfono para eso. Use el PIN u otra forma.</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>No more codes can be sent now</source>
        <translation>Ahora no se pueden enviar más códigos</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>Use the PIN from your doctor, or call the office for help.</source>
        <translation>Use el PIN de su médico o llame al consultorio para pedir ayuda.</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>What you entered does not match</source>
        <translation>Lo que escribió no coincide</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>Check the date of birth and the PIN or code.</source>
        <translation>Revise la fecha de nacimiento y el PIN o el código.</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>That code has ended</source>
        <translation>Ese código ya terminó</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>Ask for a new code.</source>
        <translation>Pida otro código.</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <location filename="../../ui/wizards/code_entry.py"/>
        <source>Send a new code</source>
        <translation>Enviar otro código</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>This username cannot be used</source>
        <translation>Este usuario no se puede usar</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>Use letters, numbers and . _ - or your e-mail address.</source>
        <translation>Use letras, números y . _ - o su correo electrónico.</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>Username has already been taken</source>
        <translation>Ese usuario ya existe</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>Try adding a word or a number, or sign in if it is your account.</source>
        <translation>Agregue una palabra o un número, o entre si es su cuenta.</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>This password cannot be used</source>
        <translation>Esta contraseña no se puede usar</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>Look at the rules and choose another one.</source>
        <translation>Mire las reglas y elija otra.</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>This answer is too short</source>
        <translation>Esta respuesta es muy corta</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>Write an answer that others would not guess.</source>
        <translation>Escriba una respuesta que otros no puedan adivinar.</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>This person is on your account already</source>
        <translation>Esta persona ya está en su cuenta</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>You can open their chart. No second one is needed.</source>
        <translation>Puede abrir su expediente. No hace falta otro.</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>We do not know yet who you are</source>
        <translation>Todavía no sabemos quién es usted</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>Go back and enter the date of birth and your PIN again.</source>
        <translation>Vuelva y escriba otra vez la fecha de nacimiento y su PIN.</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>This took too long</source>
        <translation>Esto tardó demasiado</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>Your invitation still works. Open it again and start over.</source>
        <translation>Su invitación todavía sirve. Ábrala otra vez y empiece de nuevo.</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>This link is no longer valid</source>
        <translation>Este enlace ya no es válido</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>It was used, or its time is over. Ask for a new one.</source>
        <translation>Ya se usó o venció su plazo. Pida uno nuevo.</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>There were too many wrong tries. Your password is the one it was. Ask for a new link.</source>
        <translation>Hubo demasiados intentos equivocados. Su contraseña sigue siendo la misma. Pida un enlace nuevo.</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>Sign in again to go on.</source>
        <translation>Entre de nuevo para seguir.</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>This sign-in may not do that</source>
        <translation>Esta sesión no puede hacer eso</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>Sign out, then sign in again. If it happens again, call your doctor’s office.</source>
        <translation>Cierre su sesión y entre de nuevo. Si vuelve a pasar, llame al consultorio.</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>Update your records, then look again.</source>
        <translation>Actualice sus datos y busque otra vez.</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>We sent something the office could not read</source>
        <translation>Enviamos algo que el consultorio no pudo leer</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>The office could not use what was sent</source>
        <translation>El consultorio no pudo usar lo que se envió</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>This was sent twice</source>
        <translation>Esto se envió dos veces</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>Only the first one counts. Go on, or try again.</source>
        <translation>Solo cuenta la primera. Siga o intente de nuevo.</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>This is too long</source>
        <translation>Esto es muy largo</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>Make it shorter, then send it again.</source>
        <translation>Hágalo más corto y envíelo otra vez.</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>Date of birth must be a real date</source>
        <translation>La fecha de nacimiento debe existir</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>Check the month, day and year.</source>
        <translation>Revise el mes, el día y el año.</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>This is not a phone number</source>
        <translation>Esto no es un número de teléfono</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>Enter 10 digits with area code, like (555) 010‑0187.</source>
        <translation>Escriba 10 números con código de área, como (555) 010‑0187.</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>This is not an e-mail address</source>
        <translation>Esto no es un correo electrónico</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>Check it, like name@example.com.</source>
        <translation>Revíselo, como nombre@example.com.</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>Your doctor’s office decides who may see this chart</source>
        <translation>El consultorio decide quién puede ver este expediente</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>Nothing was sent. Ask the office to give someone access.</source>
        <translation>No se envió nada. Pida al consultorio que dé acceso a alguien.</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>Ten invitations wait already</source>
        <translation>Ya hay diez invitaciones en espera</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>Nothing was sent. Withdraw one that is not needed, then try again.</source>
        <translation>No se envió nada. Retire una que no haga falta e intente de nuevo.</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>We need to know who this is</source>
        <translation>Necesitamos saber quién es</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>Choose one of the answers.</source>
        <translation>Elija una de las respuestas.</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>Your clinic no longer lets all of this be seen</source>
        <translation>Su clínica ya no deja ver todo esto</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>Nothing was changed. Choose again what they may see.</source>
        <translation>No se cambió nada. Elija otra vez lo que podrá ver.</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>Your clinic does not let it last that long</source>
        <translation>Su clínica no permite que dure tanto</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>Nothing was changed. Choose an earlier end.</source>
        <translation>No se cambió nada. Elija un fin más temprano.</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>The terms of use have changed</source>
        <translation>Las condiciones de uso cambiaron</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>Read the new terms and agree to them.</source>
        <translation>Lea las condiciones nuevas y acéptelas.</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>This is too easy to guess</source>
        <translation>Esto es muy fácil de adivinar</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>Choose a longer one.</source>
        <translation>Elija algo más largo.</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>The username or password is not right</source>
        <translation>El usuario o la contraseña no es correcto</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>Check both and try again.</source>
        <translation>Revise los dos e intente de nuevo.</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>This account asks for a code. Sign in again, then enter the code of your app.</source>
        <translation>Esta cuenta pide un código. Entre de nuevo y escriba el código de su aplicación.</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>That took too long</source>
        <translation>Tardó demasiado</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>Sign in again from the start, then enter a new code of your app.</source>
        <translation>Entre de nuevo desde el principio y escriba un código nuevo de su aplicación.</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>This program is not known there</source>
        <translation>Allí no conocen este programa</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <location filename="../../ui/wizards/recovery/recovery_page.py"/>
        <location filename="../../ui/wizards/recovery/wizard.py"/>
        <location filename="../../ui/wizards/registration/wizard.py"/>
        <source>Call your doctor’s office.</source>
        <translation>Llame al consultorio de su médico.</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>This program may not do that there</source>
        <translation>Este programa no puede hacer eso allí</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>The office does not share this here</source>
        <translation>El consultorio no comparte esto aquí</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>Some records are kept back. Ask the office if you have a question.</source>
        <translation>Algunos datos no se comparten. Pregunte en el consultorio si tiene dudas.</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>The office removed this entry</source>
        <translation>El consultorio quitó este dato</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>Update your records to see what is there now.</source>
        <translation>Actualice sus datos para ver lo que hay ahora.</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>This list was open too long</source>
        <translation>Esta lista estuvo abierta demasiado tiempo</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>Update your records and look again.</source>
        <translation>Actualice sus datos y mire otra vez.</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>The office does not offer this</source>
        <translation>El consultorio no ofrece esto</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>Nothing is wrong with your records. Ask the office.</source>
        <translation>Sus datos están bien. Pregunte en el consultorio.</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>The office is busy</source>
        <translation>El consultorio está ocupado</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>Two-step verification is on already</source>
        <translation>La verificación en dos pasos ya está activada</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>Nothing was changed. Use the app you have.</source>
        <translation>No se cambió nada. Use la aplicación que ya tiene.</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>Two-step verification is not on</source>
        <translation>La verificación en dos pasos no está activada</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>Set it up first.</source>
        <translation>Configúrela primero.</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>Enter your password again</source>
        <translation>Escriba otra vez su contraseña</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>This change needs a sign-in of the last few minutes.</source>
        <translation>Para este cambio hace falta haber iniciado sesión en los últimos minutos.</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>See the front desk</source>
        <translation>Pase a la recepción</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>We could not find a visit today with what was entered. The staff will help you.</source>
        <translation>No encontramos una cita para hoy con esos datos. El personal le ayudará.</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>This screen waits for the staff</source>
        <translation>Esta pantalla espera al personal</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>See the front desk. You will not lose your place.</source>
        <translation>Pase a la recepción. No perderá su turno.</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>This visit has ended</source>
        <translation>Esta sesión terminó</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>Start over, or see the front desk.</source>
        <translation>Empiece de nuevo o pase a la recepción.</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>This screen could not begin a visit</source>
        <translation>Esta pantalla no pudo empezar</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>This screen does not offer that</source>
        <translation>Esta pantalla no ofrece eso</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>See the front desk. The staff will help you.</source>
        <translation>Pase a la recepción. El personal le ayudará.</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>Check-in is closed now</source>
        <translation>El registro está cerrado ahora</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>See the front desk, or come back in the office’s hours.</source>
        <translation>Pase a la recepción o vuelva en el horario de atención.</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>That PIN is not right</source>
        <translation>Ese PIN no es correcto</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>Check it, and enter it again.</source>
        <translation>Revíselo y escríbalo otra vez.</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>Too many wrong PINs</source>
        <translation>Demasiados PIN incorrectos</translation>
    </message>
    <message>
        <location filename="../../ui/text/refusals.py"/>
        <source>Wait 15 minutes, then try again.</source>
        <translation>Espere 15 minutos y vuelva a intentarlo.</translation>
    </message>
    <message>
        <location filename="../../ui/text/start.py"/>
        <source>The records saved on this computer cannot be opened</source>
        <translation>No se pueden abrir los datos guardados en esta computadora</translation>
    </message>
    <message>
        <location filename="../../ui/text/start.py"/>
        <source>Try again, or sign in to get them from your doctor’s office.</source>
        <translation>Intente de nuevo, o entre para pedirlos otra vez al consultorio.</translation>
    </message>
    <message>
        <location filename="../../ui/text/start.py"/>
        <source>Make some room on the disk, then try again. Nothing was changed.</source>
        <translation>Haga espacio en el disco y luego intente de nuevo. No se cambió nada.</translation>
    </message>
    <message>
        <location filename="../../ui/text/start.py"/>
        <source>Sign in again: we get them from your doctor’s office. Nothing is lost there.</source>
        <translation>Entre de nuevo: los pedimos otra vez al consultorio. Allí no se ha perdido nada.</translation>
    </message>
    <message>
        <location filename="../../ui/text/visits.py"/>
        <source>No date yet</source>
        <translation>Todavía sin fecha</translation>
    </message>
    <message>
        <location filename="../../ui/text/visits.py"/>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <location filename="../../ui/text/visits.py"/>
        <source>Tomorrow</source>
        <translation>Mañana</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/text/visits.py"/>
        <source>In {n} days</source>
        <extracomment>For 1: In {n} day</extracomment>
        <translation><numerusform>En {n} día</numerusform><numerusform>En {n} días</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/viewmodels/switch_menu.py"/>
        <location filename="../../ui/widgets/side_tabs.py"/>
        <source>{n} new</source>
        <extracomment>For 1: {n} new</extracomment>
        <translation><numerusform>{n} nuevo</numerusform><numerusform>{n} nuevos</numerusform></translation>
    </message>
    <message>
        <location filename="../../ui/widgets/detail_pane.py"/>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/fields.py"/>
        <source>{label} (optional)</source>
        <translation>{label} (opcional)</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/long_text.py"/>
        <source>Show less</source>
        <translation>Mostrar menos</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/long_text.py"/>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/password_checklist.py"/>
        <source>Your password needs</source>
        <translation>Su contraseña necesita</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/widgets/password_checklist.py"/>
        <source>{n} of {all} done</source>
        <extracomment>For 1: {n} of {all} done</extracomment>
        <translation><numerusform>{n} de {all} listo</numerusform><numerusform>{n} de {all} listos</numerusform></translation>
    </message>
    <message>
        <location filename="../../ui/widgets/password_checklist.py"/>
        <source>done</source>
        <translation>listo</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/password_checklist.py"/>
        <source>still needed</source>
        <translation>falta</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/person_tabs.py"/>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/person_tabs.py"/>
        <source>More people, opens a list</source>
        <translation>Más personas, abre una lista</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/popup_list.py"/>
        <source>No one by that name</source>
        <translation>Nadie con ese nombre</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/second_code.py"/>
        <source>16 letters from the list you kept. Each code works once.</source>
        <translation>16 letras de la lista que guardó. Cada código sirve una sola vez.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/second_code.py"/>
        <source>Use a code from your app</source>
        <translation>Usar un código de la aplicación</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/secret_field.py"/>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/secret_field.py"/>
        <source>Show {label}</source>
        <translation>Mostrar: {label}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/secret_field.py"/>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/secret_field.py"/>
        <source>Hide {label}</source>
        <translation>Ocultar: {label}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/widgets/side_tabs.py"/>
        <source>{n} items</source>
        <extracomment>For 1: {n} item</extracomment>
        <translation><numerusform>{n} dato</numerusform><numerusform>{n} datos</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/widgets/side_tabs.py"/>
        <source>{n} changed</source>
        <extracomment>For 1: {n} changed</extracomment>
        <translation><numerusform>{n} cambió</numerusform><numerusform>{n} cambiaron</numerusform></translation>
    </message>
    <message>
        <location filename="../../ui/widgets/side_tabs.py"/>
        <source>you cannot open this part</source>
        <translation>no puede abrir esta parte</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/step_list.py"/>
        <location filename="../../ui/wizards/registration/wizard.py"/>
        <source>Done</source>
        <comment>a step</comment>
        <translation>Listo</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/step_list.py"/>
        <source>You are here</source>
        <translation>Usted está aquí</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/step_list.py"/>
        <location filename="../../ui/wizards/step_bar.py"/>
        <source>Step {n} of {all}: {name}</source>
        <translation>Paso {n} de {all}: {name}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/strength_meter.py"/>
        <source>How hard it is to guess</source>
        <translation>Qué tan difícil es de adivinar</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/strength_meter.py"/>
        <source>3 or 4 words that do not belong together are hard to guess.</source>
        <translation>3 o 4 palabras que no van juntas son difíciles de adivinar.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/strength_meter.py"/>
        <source>This password is fairly hard to guess. One more word makes it safer.</source>
        <translation>Esta contraseña es bastante difícil de adivinar. Con una palabra más es más segura.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/strength_meter.py"/>
        <source>This password is hard to guess.</source>
        <translation>Esta contraseña es difícil de adivinar.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/sync_chip.py"/>
        <source>Shows how each chart is doing</source>
        <translation>Muestra cómo va cada expediente</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/tabs.py"/>
        <source>None of these is open now</source>
        <translation>Ninguna de estas está abierta ahora</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/text_size.py"/>
        <source>More settings…</source>
        <translation>Más ajustes…</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/text_size.py"/>
        <source>{n} percent</source>
        <translation>{n} por ciento</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/code_entry.py"/>
        <source>We are calling the phone ending in {digits}. Listen for a 6-digit code.</source>
        <translation>Estamos llamando al teléfono que termina en {digits}. Escuche un código de 6 números.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/code_entry.py"/>
        <source>We sent a text to the phone ending in {digits}. It may take a minute.</source>
        <translation>Enviamos un mensaje al teléfono que termina en {digits}. Puede tardar un minuto.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/code_entry.py"/>
        <source>No text yet?</source>
        <translation>¿No llega el mensaje?</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/code_entry.py"/>
        <source>Wait one minute.</source>
        <translation>Espere un minuto.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/code_entry.py"/>
        <source>Check that the phone has signal and is not a home line.</source>
        <translation>Revise que el teléfono tenga señal y que no sea de casa.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/code_entry.py"/>
        <source>For a home line, choose “Call me instead”.</source>
        <translation>Si es un teléfono de casa, elija “Mejor una llamada”.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/code_entry.py"/>
        <source>Did the number change? Call the office: {phone}</source>
        <translation>¿Cambió el número? Llame al consultorio: {phone}</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/code_entry.py"/>
        <source>6 digits. The code works for {n} minutes.</source>
        <translation>6 números. El código sirve por {n} minutos.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/code_entry.py"/>
        <source>You can ask for a new code in {time}</source>
        <translation>Puede pedir otro código en {time}</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/code_entry.py"/>
        <source>Call me again</source>
        <translation>Llamarme otra vez</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/code_entry.py"/>
        <source>Text me instead</source>
        <translation>Mejor un mensaje</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/code_entry.py"/>
        <source>Call me instead</source>
        <translation>Mejor una llamada</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/code_entry.py"/>
        <source>New code sent. The old one no longer works.</source>
        <translation>Enviamos otro código. El anterior ya no sirve.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/code_entry.py"/>
        <source>A new code makes the old one stop working.</source>
        <translation>Si pide otro código, el anterior deja de servir.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/wizards/new_password.py"/>
        <source>At least {n} characters</source>
        <extracomment>For 1: At least {n} character</extracomment>
        <translation><numerusform>Al menos {n} letra, número o símbolo</numerusform><numerusform>Al menos {n} letras, números o símbolos</numerusform></translation>
    </message>
    <message>
        <location filename="../../ui/wizards/new_password.py"/>
        <source>One uppercase letter (A to Z)</source>
        <translation>Una letra mayúscula (A a Z)</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/new_password.py"/>
        <source>A number or a symbol (like 7 or !)</source>
        <translation>Un número o un símbolo (como 7 o !)</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/page_frame.py"/>
        <source>{what} What you typed is still here.</source>
        <translation>{what} Lo que escribió sigue aquí.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/recovery/ask.py"/>
        <source>We send a link to your e-mail address. Then you prove it’s you, and choose a new password.</source>
        <translation>Enviamos un enlace a su correo electrónico. Después demuestra quién es y elige una contraseña nueva.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/recovery/ask.py"/>
        <source>I have the link already</source>
        <translation>Ya tengo el enlace</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/recovery/ask.py"/>
        <source>I forgot my username, too</source>
        <translation>También olvidé mi usuario</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/recovery/ask.py"/>
        <location filename="../../ui/wizards/recovery/names.py"/>
        <source>No longer have that e-mail address?</source>
        <translation>¿Ya no tiene ese correo electrónico?</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/recovery/ask.py"/>
        <location filename="../../ui/wizards/recovery/names.py"/>
        <source>Ask for a new invitation. It finds your records again.</source>
        <translation>Pida una invitación nueva. Con ella vuelve a encontrar sus datos.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/recovery/done.py"/>
        <source>Wherever {name} was signed in, it is signed out now. Your own sign-in stays.</source>
        <translation>Donde {name} tenía una sesión, ya está cerrada. La sesión de usted sigue abierta.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/recovery/done.py"/>
        <source>Back to the records</source>
        <translation>Volver a los datos</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/recovery/link.py"/>
        <source>Link from the e-mail</source>
        <translation>Enlace del correo</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/recovery/link.py"/>
        <source>Press the link in the e-mail, or copy it and paste it here.</source>
        <translation>Oprima el enlace del correo, o cópielo y péguelo aquí.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/recovery/link.py"/>
        <source>Send the e-mail again, or to another username</source>
        <translation>Enviar otra vez el correo, o a otro usuario</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/recovery/link.py"/>
        <location filename="../../ui/wizards/recovery/names_sent.py"/>
        <source>No e-mail?</source>
        <translation>¿No llega el correo?</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/recovery/link.py"/>
        <source>Look in the folder for junk mail, too. It may take a few minutes.</source>
        <translation>Busque también en la carpeta de correo no deseado. Puede tardar unos minutos.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/recovery/link.py"/>
        <source>No longer have that e-mail address? Ask for a new invitation. It finds your records again.</source>
        <translation>¿Ya no tiene ese correo electrónico? Pida una invitación nueva. Con ella vuelve a encontrar sus datos.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/recovery/link.py"/>
        <source>This link is over</source>
        <translation>Este enlace terminó</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/recovery/link.py"/>
        <location filename="../../ui/wizards/registration/invitation.py"/>
        <source>We opened this from the link in your e-mail. Check that it is from your doctor’s office.</source>
        <translation>Abrimos esto desde el enlace de su correo. Revise que sea del consultorio de su médico.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/recovery/link.py"/>
        <source>If this username has an account, a link is on its way to its e-mail address. It works for one hour.</source>
        <translation>Si este usuario tiene una cuenta, un enlace va en camino a su correo electrónico. Sirve durante una hora.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/recovery/link.py"/>
        <source>Open the link</source>
        <translation>Abra el enlace</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/recovery/link.py"/>
        <source>We need the link in the e-mail about your new password.</source>
        <translation>Necesitamos el enlace del correo sobre su contraseña nueva.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/recovery/link.py"/>
        <source>This link belongs to another portal: {portal}</source>
        <translation>Este enlace es de otro portal: {portal}</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/recovery/link.py"/>
        <source>Here you use {portal}. Go on only if you asked the other one for a new password.</source>
        <translation>Aquí usted usa {portal}. Siga solo si pidió al otro una contraseña nueva.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/recovery/locked.py"/>
        <source>To keep your records safe, we turned off this link. Your password is the one it was.</source>
        <translation>Para proteger sus datos, desactivamos este enlace. Su contraseña sigue igual.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/recovery/locked.py"/>
        <location filename="../../ui/wizards/recovery/office.py"/>
        <location filename="../../ui/wizards/registration/locked.py"/>
        <source>Close for now</source>
        <translation>Cerrar por ahora</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/recovery/locked.py"/>
        <source>If you cannot prove it’s you, call {practice} at {phone}.</source>
        <translation>Si no puede comprobar que es usted, llame a {practice} al {phone}.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/recovery/locked.py"/>
        <source>If you cannot prove it’s you, call your doctor’s office.</source>
        <translation>Si no puede comprobar que es usted, llame al consultorio de su médico.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/recovery/locked.py"/>
        <location filename="../../ui/wizards/recovery/office.py"/>
        <location filename="../../ui/wizards/registration/locked.py"/>
        <source>What to do now</source>
        <translation>Qué hacer ahora</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/recovery/locked.py"/>
        <source>Ask for a new link, and try again with it.</source>
        <translation>Pida otro enlace e intente de nuevo con él.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/recovery/method.py"/>
        <location filename="../../ui/wizards/registration/method.py"/>
        <source>We ask so that no one else can see your records.</source>
        <translation>Preguntamos para que nadie más pueda ver sus datos.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/recovery/method.py"/>
        <source>You also give a date of birth.</source>
        <translation>También da una fecha de nacimiento.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/recovery/method.py"/>
        <source>To the phone ending in {digits}.</source>
        <translation>Al teléfono que termina en {digits}.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/recovery/method.py"/>
        <source>Call me with a security code</source>
        <translation>Llámenme y díganme un código</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/recovery/method.py"/>
        <source>On the phone ending in {digits}.</source>
        <translation>Al teléfono que termina en {digits}.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/recovery/method.py"/>
        <location filename="../../ui/wizards/registration/phone.py"/>
        <source>New phone number?</source>
        <translation>¿Tiene otro número?</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/recovery/method.py"/>
        <location filename="../../ui/wizards/registration/phone.py"/>
        <source>If it changed, call the office to update it: {phone}</source>
        <translation>Si cambió, llame al consultorio para corregirlo: {phone}</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/recovery/method.py"/>
        <location filename="../../ui/wizards/registration/phone.py"/>
        <source>We can only use the number your doctor has on file.</source>
        <translation>Solo podemos usar el número que su médico tiene anotado.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/recovery/names.py"/>
        <source>Tell us your e-mail address. We send your username there, and show it nowhere else.</source>
        <translation>Díganos su correo electrónico. Enviamos allí su usuario, y no lo mostramos en ningún otro lugar.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/recovery/names.py"/>
        <source>The one your clinic’s portal writes to.</source>
        <translation>El correo al que le escribe el portal de su clínica.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/recovery/names_sent.py"/>
        <source>If an account has the address {email}, its username is on its way. It may take a few minutes.</source>
        <translation>Si una cuenta tiene el correo {email}, su usuario va en camino. Puede tardar unos minutos.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/recovery/names_sent.py"/>
        <source>I forgot my password, too</source>
        <translation>También olvidé mi contraseña</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/recovery/names_sent.py"/>
        <source>Look in the folder for junk mail, too.</source>
        <translation>Busque también en la carpeta de correo no deseado.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/recovery/names_sent.py"/>
        <source>Check that the address is right.</source>
        <translation>Revise que el correo esté bien escrito.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/recovery/office.py"/>
        <source>They know you. Nothing else here can prove that it’s you.</source>
        <translation>Ellos le conocen. Aquí nada más puede demostrar quién es usted.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/recovery/office.py"/>
        <location filename="../../ui/wizards/registration/locked.py"/>
        <source>1. Call {practice} at {phone}.</source>
        <translation>1. Llame a {practice} al {phone}.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/recovery/office.py"/>
        <location filename="../../ui/wizards/registration/locked.py"/>
        <source>1. Call {practice}.</source>
        <translation>1. Llame a {practice}.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/recovery/office.py"/>
        <source>2. Ask for a new invitation.</source>
        <translation>2. Pida una invitación nueva.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/recovery/office.py"/>
        <source>3. Come back here and choose “I have a new invitation”.</source>
        <translation>3. Vuelva aquí y elija “Tengo una invitación nueva”.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/recovery/office.py"/>
        <source>You make a new username and password with it. Your records are all there.</source>
        <translation>Con ella crea un usuario y una contraseña nuevos. Sus datos siguen todos ahí.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/recovery/office.py"/>
        <source>I have a new invitation</source>
        <translation>Tengo una invitación nueva</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/recovery/password.py"/>
        <source>For the username {name}.</source>
        <translation>Para el usuario {name}.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/recovery/password.py"/>
        <source>Every computer and phone that is signed in to this account is signed out.</source>
        <translation>Se cierra la sesión de esta cuenta en todas las computadoras y teléfonos.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/recovery/password.py"/>
        <source>Invitations this account sent that nobody used yet are withdrawn.</source>
        <translation>Se retiran las invitaciones que esta cuenta envió y que nadie usó todavía.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/recovery/password.py"/>
        <location filename="../../ui/wizards/registration/password.py"/>
        <source>A good password</source>
        <translation>Una buena contraseña</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/recovery/password.py"/>
        <location filename="../../ui/wizards/registration/password.py"/>
        <source>Use 3 or 4 words you will remember.</source>
        <translation>Use 3 o 4 palabras que vaya a recordar.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/recovery/password.py"/>
        <location filename="../../ui/wizards/registration/password.py"/>
        <source>Do not use your name or birthday.</source>
        <translation>No use su nombre ni su cumpleaños.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/recovery/password.py"/>
        <location filename="../../ui/wizards/registration/password.py"/>
        <source>You can paste from a password manager.</source>
        <translation>Puede pegarla desde un administrador de contraseñas.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/recovery/question.py"/>
        <location filename="../../ui/wizards/recovery/wizard.py"/>
        <location filename="../../ui/wizards/registration/prove_pin.py"/>
        <location filename="../../ui/wizards/registration/wizard.py"/>
        <source>Prove it’s you</source>
        <translation>Compruebe que es usted</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/recovery/question.py"/>
        <location filename="../../ui/wizards/registration/username.py"/>
        <source>Capital letters do not matter.</source>
        <translation>No importan las mayúsculas.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/recovery/question.py"/>
        <source>For example, 03 27 1980.</source>
        <translation>Por ejemplo, 03 27 1980.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/recovery/question.py"/>
        <source>After five wrong tries you need a new link.</source>
        <translation>Después de cinco intentos equivocados necesita otro enlace.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/recovery/recovery_page.py"/>
        <location filename="../../ui/wizards/registration/registration_page.py"/>
        <source>your doctor’s office</source>
        <translation>su consultorio</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/recovery/recovery_page.py"/>
        <source>Call {practice}: {phone}</source>
        <translation>Llame a {practice}: {phone}</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/recovery/wizard.py"/>
        <source>Get back in</source>
        <translation>Volver a entrar</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/recovery/wizard.py"/>
        <source>Your e-mail address</source>
        <translation>Su correo electrónico</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/recovery/wizard.py"/>
        <source>Your username</source>
        <translation>Su usuario</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/recovery/wizard.py"/>
        <source>The link</source>
        <translation>El enlace</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/recovery/wizard.py"/>
        <source>Sending the e-mail…</source>
        <translation>Enviando el correo…</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/recovery/wizard.py"/>
        <source>Saving the new password…</source>
        <translation>Guardando la contraseña nueva…</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/recovery/wizard.py"/>
        <location filename="../../ui/wizards/registration/wizard.py"/>
        <source>Checking…</source>
        <translation>Revisando…</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/account.py"/>
        <source>One account can hold records from many doctors, and from people you care for.</source>
        <translation>Una cuenta puede tener datos de varios médicos y de las personas que cuida.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/account.py"/>
        <source>Choose this if this is your first time.</source>
        <translation>Elija esto si es su primera vez.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/account.py"/>
        <source>Sign in and we will add {practice} to it.</source>
        <translation>Entre y agregaremos {practice} a su cuenta.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/account.py"/>
        <source>This account asks for a code too.</source>
        <translation>Esta cuenta también pide un código.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/account.py"/>
        <source>Sign in and add</source>
        <translation>Entrar y agregar</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/birth_date.py"/>
        <source>For example, 03 27 1980. Setting this up for your child or someone else? Enter their date of birth.</source>
        <translation>Por ejemplo, 03 27 1980. ¿Es para su hijo u otra persona? Escriba la fecha de esa persona.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/channel.py"/>
        <source>How should we send the code?</source>
        <translation>¿Cómo le enviamos el código?</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/channel.py"/>
        <source>Voice call</source>
        <translation>Llamada de voz</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/code.py"/>
        <source>Change the phone number</source>
        <translation>Cambiar el número de teléfono</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/done.py"/>
        <source>Take care of someone else?</source>
        <translation>¿Cuida a alguien más?</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/done.py"/>
        <source>Ask their doctor’s office to invite you. Then choose “Add a person”.</source>
        <translation>Pida al consultorio de esa persona que le invite. Luego elija “Agregar a una persona”.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/done.py"/>
        <source>Your account is made. We are signing you in.</source>
        <translation>Su cuenta está lista. Estamos entrando.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/done.py"/>
        <source>Sign me in</source>
        <translation>Entrar</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/done.py"/>
        <source>We are getting the records now. You can go on and read them as they come.</source>
        <translation>Estamos pidiendo los datos. Puede seguir y leerlos a medida que llegan.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/done.py"/>
        <source>Added</source>
        <translation>En su cuenta</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/done.py"/>
        <source>Nothing is saved on this computer. We will ask for your password next time.</source>
        <translation>No se guarda nada en esta computadora. La próxima vez le pediremos su contraseña.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/wizards/registration/done.py"/>
        <source>{n} diagnoses</source>
        <extracomment>For 1: {n} diagnosis</extracomment>
        <translation><numerusform>{n} diagnóstico</numerusform><numerusform>{n} diagnósticos</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/wizards/registration/done.py"/>
        <source>{n} immunizations</source>
        <extracomment>For 1: {n} immunization</extracomment>
        <translation><numerusform>{n} vacuna</numerusform><numerusform>{n} vacunas</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/wizards/registration/done.py"/>
        <source>{n} allergies</source>
        <extracomment>For 1: {n} allergy</extracomment>
        <translation><numerusform>{n} alergia</numerusform><numerusform>{n} alergias</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/wizards/registration/done.py"/>
        <source>{n} procedures</source>
        <extracomment>For 1: {n} procedure</extracomment>
        <translation><numerusform>{n} procedimiento</numerusform><numerusform>{n} procedimientos</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/wizards/registration/done.py"/>
        <source>{n} care plans</source>
        <extracomment>For 1: {n} care plan</extracomment>
        <translation><numerusform>{n} plan de cuidado</numerusform><numerusform>{n} planes de cuidado</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/wizards/registration/done.py"/>
        <source>{n} lab results</source>
        <extracomment>For 1: {n} lab result</extracomment>
        <translation><numerusform>{n} resultado de laboratorio</numerusform><numerusform>{n} resultados de laboratorio</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/wizards/registration/done.py"/>
        <source>{n} upcoming appointments</source>
        <extracomment>For 1: {n} upcoming appointment</extracomment>
        <translation><numerusform>{n} cita próxima</numerusform><numerusform>{n} citas próximas</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/wizards/registration/done.py"/>
        <source>{n} vital signs</source>
        <extracomment>For 1: {n} vital sign</extracomment>
        <translation><numerusform>{n} signo vital</numerusform><numerusform>{n} signos vitales</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/wizards/registration/done.py"/>
        <source>{n} visits</source>
        <extracomment>For 1: {n} visit</extracomment>
        <translation><numerusform>{n} visita</numerusform><numerusform>{n} visitas</numerusform></translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/invitation.py"/>
        <source>Type the code from your letter or e-mail.</source>
        <translation>Escriba el código de su carta o correo.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/invitation.py"/>
        <source>You can paste the link from the e-mail here, or type the code from a letter.</source>
        <translation>Puede pegar aquí el enlace del correo o escribir el código de una carta.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/invitation.py"/>
        <source>Web address of the clinic’s portal</source>
        <translation>Dirección web del portal de la clínica</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/invitation.py"/>
        <source>It is on the same letter, like chart.example.org.</source>
        <translation>Está en la misma carta, por ejemplo chart.example.org.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/invitation.py"/>
        <source>Try this link again</source>
        <translation>Probar este enlace otra vez</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/invitation.py"/>
        <source>Your doctor’s office sent you an invitation by e-mail or letter. Use the newest one.</source>
        <translation>El consultorio de su médico le envió una invitación por correo o por carta. Use la más nueva.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/invitation.py"/>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/invitation.py"/>
        <source>Portal</source>
        <translation>Portal</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/invitation.py"/>
        <source>The person who invited you</source>
        <translation>La persona que le invitó</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/invitation.py"/>
        <source>Say: “Please send me a new invitation to your chart.”</source>
        <translation>Diga: “Por favor, envíeme una nueva invitación a su expediente.”</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/invitation.py"/>
        <source>Say: “Please send me a new invitation to see my records.”</source>
        <translation>Diga: “Por favor, envíenme una invitación nueva para ver mis datos”.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/letter.py"/>
        <source>Picture of a letter with the PIN near the bottom</source>
        <translation>Dibujo de una carta con el PIN cerca del final</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/letter.py"/>
        <source>PIN: 0000 0000</source>
        <translation>PIN: 0000 0000</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/locked.py"/>
        <source>To keep your records safe, we turned off this PIN. Nothing in your records was changed.</source>
        <translation>Para proteger sus datos, apagamos este PIN. Nada cambió en sus datos.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/locked.py"/>
        <source>This code no longer works</source>
        <translation>Este código ya no sirve</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/locked.py"/>
        <source>To keep your records safe, we turned off these codes. Nothing in your records was changed.</source>
        <translation>Para proteger sus datos, apagamos estos códigos. Nada cambió en sus datos.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/locked.py"/>
        <source>I have a new PIN</source>
        <translation>Tengo un PIN nuevo</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/locked.py"/>
        <source>3. Come back here and choose “I have a new PIN”.</source>
        <translation>3. Vuelva aquí y elija “Tengo un PIN nuevo”.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/locked.py"/>
        <source>Until then a code to your phone does not work either.</source>
        <translation>Hasta entonces tampoco sirve un código en su teléfono.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/locked.py"/>
        <source>Until then the PIN you have does not work either.</source>
        <translation>Hasta entonces tampoco sirve el PIN que tiene.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/locked.py"/>
        <source>1. Tell the person who invited you.</source>
        <translation>1. Avise a quien le invitó.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/locked.py"/>
        <source>2. Ask them to invite you again. You get a new e-mail, and they get a new PIN to tell you.</source>
        <translation>2. Pídale que le invite de nuevo. Usted recibirá un correo nuevo, y esa persona, un PIN nuevo para darle.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/locked.py"/>
        <source>2. Ask for a new PIN. You will also get a new e-mail.</source>
        <translation>2. Pida un PIN nuevo. También recibirá un correo nuevo.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/method.py"/>
        <source>It is on a letter, a card, or the staff told you.</source>
        <translation>Está en una carta, en una tarjeta, o se lo dijo el personal.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/method.py"/>
        <source>By text message or voice call, to the phone number your doctor has for you.</source>
        <translation>Por mensaje de texto o llamada, al teléfono que su médico tiene de usted.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/method.py"/>
        <source>I have neither of these</source>
        <translation>No tengo ninguno de los dos</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/method.py"/>
        <source>Call {practice}</source>
        <translation>Llame a {practice}</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/method.py"/>
        <source>Ask for a new PIN, or ask them to add your phone number. Then come back here.</source>
        <translation>Pida un PIN nuevo o pida que anoten su teléfono. Luego vuelva aquí.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/phone.py"/>
        <source>Your phone company may charge for texts or calls.</source>
        <translation>Su compañía de teléfono puede cobrar por mensajes o llamadas.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/phone.py"/>
        <source>Use the PIN from my doctor instead</source>
        <translation>Mejor usar el PIN de mi médico</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/phone.py"/>
        <source>Include the area code.</source>
        <translation>Incluya el código de área.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/phone.py"/>
        <source>Include the area code. The number ends in {digits}.</source>
        <translation>Incluya el código de área. El número termina en {digits}.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/prove_pin.py"/>
        <source>PIN from who invited you</source>
        <translation>PIN de quien le invitó</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/prove_pin.py"/>
        <source>8 digits, like 1234 5678. It is not the PIN for your bank card or phone.</source>
        <translation>8 números, como 1234 5678. No es el PIN de su banco ni de su teléfono.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/prove_pin.py"/>
        <source>Use a code sent to my phone instead</source>
        <translation>Mejor usar un código en mi teléfono</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/prove_pin.py"/>
        <source>Ask the person who invited you. They were shown it, and it is in no e-mail. It has 8 digits.</source>
        <translation>Pídalo a quien le invitó. A esa persona se le mostró, y no está en ningún correo. Tiene 8 números.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/prove_pin.py"/>
        <source>Can’t find it? Call the office: {phone}</source>
        <translation>¿No lo encuentra? Llame al consultorio: {phone}</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/prove_pin.py"/>
        <source>Look on the letter or card from your doctor’s office. It has 8 digits.</source>
        <translation>Mire en la carta o tarjeta de su consultorio. Tiene 8 números.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/relationship.py"/>
        <source>Thank you. We know it’s you.</source>
        <translation>Gracias. Ya sabemos que es usted.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/relationship.py"/>
        <source>Whose records are these?</source>
        <translation>¿De quién son estos datos?</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/relationship.py"/>
        <source>Add these records?</source>
        <translation>¿Agregar estos datos?</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/relationship.py"/>
        <source>{practice} has records for {name}</source>
        <translation>{practice} tiene datos de {name}</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/relationship.py"/>
        <source>They will be added to the account you are signed in to.</source>
        <translation>Se agregarán a la cuenta en la que está ahora.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/relationship.py"/>
        <source>They are mine</source>
        <translation>Son míos</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/relationship.py"/>
        <source>{name} is my husband, wife or partner</source>
        <translation>{name} es mi esposo, esposa o pareja</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/relationship.py"/>
        <source>I am the legal guardian of {name}</source>
        <translation>Tengo la tutela legal de {name}</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/relationship.py"/>
        <source>{name} is someone else I care for</source>
        <translation>{name} es otra persona que cuido</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/terms.py"/>
        <source>{portal} asks you to agree to these terms.</source>
        <translation>{portal} le pide aceptar estas condiciones.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/terms.py"/>
        <source>Read these terms before you agree.</source>
        <translation>Lea estas condiciones antes de aceptarlas.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/username.py"/>
        <source>We ask this if you forget your password.</source>
        <translation>La usamos si olvida su contraseña.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/username.py"/>
        <source>Choose a question</source>
        <translation>Elija una pregunta</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/username.py"/>
        <source>We filled in your e-mail address. You can change it.</source>
        <translation>Pusimos su correo. Puede cambiarlo.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/username.py"/>
        <source>We write to you when something about your account changes.</source>
        <translation>Le escribimos cuando cambia algo de su cuenta.</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/username.py"/>
        <source>Sign in to that account instead</source>
        <translation>Mejor entrar a esa cuenta</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/wizard.py"/>
        <source>Your account</source>
        <translation>Su cuenta</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/wizard.py"/>
        <source>Username and password</source>
        <translation>Usuario y contraseña</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/wizard.py"/>
        <source>Their invitation</source>
        <translation>La invitación</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/wizard.py"/>
        <source>Whose records</source>
        <translation>De quién son</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/wizard.py"/>
        <source>Your invitation</source>
        <translation>Su invitación</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/wizard.py"/>
        <source>Looking for your invitation…</source>
        <translation>Buscando su invitación…</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/wizard.py"/>
        <source>Sending the code…</source>
        <translation>Enviando el código…</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/registration/wizard.py"/>
        <source>Making your account…</source>
        <translation>Creando su cuenta…</translation>
    </message>
    <message>
        <location filename="../../ui/wizards/shell.py"/>
        <source>Need help?</source>
        <translation>¿Necesita ayuda?</translation>
    </message>
</context>
</TS>
